//! Messages whose length can be read in two ways, and answers that are the start of something else.

use std::net::SocketAddr;

use axum::Router;
use cadenza_server::Settings;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{before, get, listening, send, telling};

/// An API that answers every request with these bytes.
async fn saying(answer: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 4096];
            let _ = stream.read(&mut head).await;
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    address
}

#[tokio::test]
async fn an_answer_of_two_lengths_or_of_another_protocol_is_not_passed_on() {
    let refused = [
        "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nhello",
        "SSH-2.0-OpenSSH\r\n",
    ];
    for answer in refused {
        let app = before(&format!("http://{}", saying(answer).await), &Settings::default());
        let got = send(app, get("/api/v1/x")).await;
        assert_eq!(got.status, 502, "{answer:?}");
        assert!(got.json()["message"].as_str().unwrap().starts_with("The API behind this server"), "{answer:?}");
    }
    let sound = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
    let app = before(&format!("http://{}", saying(sound).await), &Settings::default());
    assert_eq!(&send(app, get("/api/v1/x")).await.bytes[..], b"hello");
}

/// HTTP's rule is that the chunks count. What goes on says so alone, so that nobody further on can take the other for it.
#[tokio::test]
async fn a_request_of_two_lengths_goes_on_whole_and_with_one() {
    let api = listening(Router::new().fallback(telling)).await;
    let front = listening(before(&format!("http://{api}"), &Settings::default())).await;
    for lengths in
        ["content-length: 3\r\ntransfer-encoding: chunked", "transfer-encoding: chunked\r\ncontent-length: 3"]
    {
        let mut stream = TcpStream::connect(front).await.unwrap();
        let request = format!(
            "PUT /api/v1/x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{lengths}\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(
            answer.contains(r#""body":"hello""#) && answer.contains(r#""transfer-encoding":"chunked""#),
            "{answer}"
        );
        assert!(!answer.contains(r#""content-length""#), "{answer}");
    }
}

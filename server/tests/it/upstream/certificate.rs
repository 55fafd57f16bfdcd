//! An API is talked to when an authority of the system vouches for it under its name, and else not at all.

use std::io::{self, Write};
use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use cadenza_server::Settings;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use tempfile::NamedTempFile;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::{before, send};
use crate::program::{Running, program};

/// An API with a certificate of its own, which answers one call.
struct Secured {
    port: u16,
    certificate: NamedTempFile,
    /// The head of the request, unless the handshake failed.
    heard: JoinHandle<io::Result<String>>,
}

impl Secured {
    async fn under(name: &str) -> Self {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed([name.to_owned()]).unwrap();
        let mut certificate = NamedTempFile::new().unwrap();
        certificate.write_all(cert.pem().as_bytes()).unwrap();
        let key = signing_key.serialize_der().try_into().unwrap();
        let provider = tokio_rustls::rustls::crypto::ring::default_provider();
        let config = ServerConfig::builder_with_provider(provider.into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        Self { port, certificate, heard: tokio::spawn(answer(listener, config)) }
    }

    /// The program before it, on a system that trusts its certificate.
    fn trusted(&self) -> Running {
        let upstream = format!("https://localhost:{}", self.port);
        let mut program = program(&["--listen", "127.0.0.1:0", "--upstream", &upstream]);
        Running::of(program.env("SSL_CERT_FILE", self.certificate.path()).env_remove("SSL_CERT_DIR"))
    }
}

async fn answer(listener: TcpListener, config: ServerConfig) -> io::Result<String> {
    let (stream, _) = listener.accept().await?;
    let mut stream = BufReader::new(TlsAcceptor::from(Arc::new(config)).accept(stream).await?);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        stream.read_line(&mut head).await?;
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello").await?;
    stream.flush().await?;
    Ok(head)
}

#[tokio::test]
async fn a_certificate_nobody_vouches_for_is_not_talked_to() {
    let api = Secured::under("localhost").await;
    let app = before(&format!("https://localhost:{}", api.port), &Settings::default());
    let request = Request::get("/api/v1/x").header("authorization", "Bearer secret").body(Body::empty()).unwrap();
    assert_eq!(send(app, request).await.status, StatusCode::BAD_GATEWAY);
    assert!(api.heard.await.unwrap().is_err(), "the handshake went through, and the token after it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_the_system_trusts_is_talked_to() {
    let api = Secured::under("localhost").await;
    let answer = api.trusted().get("/api/v1/x", "secret");
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("hello"), "{answer}");
    assert!(api.heard.await.unwrap().unwrap().contains("authorization: Bearer secret"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trusted_certificate_of_another_name_is_not_talked_to() {
    let api = Secured::under("elsewhere.example").await;
    let answer = api.trusted().get("/api/v1/x", "secret");
    assert!(answer.starts_with("HTTP/1.1 502 "), "{answer}");
    assert!(api.heard.await.unwrap().is_err(), "the handshake went through, and the token after it");
}

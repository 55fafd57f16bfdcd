//! What Mozilla's Observatory gives: nginx under our recipe, and the reference server behind anything that speaks https.

use std::env;
use std::path::Path;
use std::process::Stdio;

use serde_json::{Value, json};

use super::web_server::{Certificate, WebServer};
use crate::browser::found;
use crate::server::{Rows, Server};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/e2e/hosting/observatory.mjs");

#[tokio::test]
async fn the_recipe_for_nginx_is_graded_a_plus() {
    let certificate = Certificate::new();
    let web = WebServer::secure(&found::app(), super::NOBODY, &certificate).await;
    let graded = observed(json!({ "plainPort": web.plain_port, "port": web.port }), &certificate).await;
    assert_a_plus(&graded);
}

#[tokio::test]
async fn the_reference_server_is_graded_a_plus() {
    let certificate = Certificate::new();
    let mut server = Server::start(Rows::Of(Vec::new()), "").await;
    let graded = observed(json!({ "behind": server.url().trim_end_matches('/') }), &certificate).await;
    server.stop().await;
    assert_a_plus(&graded);
}

fn assert_a_plus(graded: &Value) {
    assert_eq!((&graded["grade"], &graded["status"]), (&json!("A+"), &json!(200)), "{graded}");
    assert_eq!(graded["failed"], json!([]), "{graded}");
}

async fn observed(mut wish: Value, certificate: &Certificate) -> Value {
    let rules = env::var_os("CADENZA_OBSERVATORY").expect("`cargo xtask test e2e` brings Mozilla's Observatory");
    assert!(Path::new(&rules).is_file(), "CADENZA_OBSERVATORY names no file");
    let folder = tempfile::tempdir().unwrap();
    let [pem, key] = certificate.written(folder.path());
    wish["rules"] = json!(rules.to_str());
    wish["pem"] = json!(pem);
    wish["key"] = json!(key);
    let mut node = tokio::process::Command::new("node");
    // The one authority that vouches for the certificate is the certificate itself.
    node.arg(SCRIPT).arg(wish.to_string()).env("NODE_EXTRA_CA_CERTS", &pem).stderr(Stdio::inherit());
    let told = node.output().await.unwrap();
    assert!(told.status.success(), "{}", told.status);
    serde_json::from_slice(&told.stdout).unwrap()
}

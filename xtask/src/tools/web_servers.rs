//! nginx and Caddy as Debian has them, for the tests of `deploy/`: those of the system, or unpacked into the cache.
//!
//! Unpacked and not installed, since an installed web server starts by itself and takes port 80.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::browser;
use crate::paths;
use crate::process::{output, program, run, version};

const PACKAGES: [&str; 4] = ["nginx", "nginx-common", "libnginx-mod-http-brotli-static", "caddy"];

/// What of the packages is used, below the root of a system.
const FILES: [&str; 4] = [
    "usr/sbin/nginx",
    "etc/nginx/mime.types",
    "usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "usr/bin/caddy",
];

const BY_HAND: &str = "\
  Debian, Ubuntu  apt-get install nginx libnginx-mod-http-brotli-static caddy
or set CADENZA_WEB_SERVERS to a folder that has usr/sbin/nginx, usr/bin/caddy and the rest of these packages in it.";

/// The root below which the packages lie.
pub(crate) fn ready() -> Result<PathBuf> {
    let chosen = env::var_os("CADENZA_WEB_SERVERS").map(PathBuf::from);
    let unpacked = paths::tools()?.join("debian-web-servers");
    let known = chosen.into_iter().chain([PathBuf::from("/"), unpacked.clone()]).find(|root| is_whole(root));
    if let Some(root) = known {
        return Ok(root);
    }
    println!("    unpacking nginx and Caddy into {} (once; 50 MB)", unpacked.display());
    unpack(&unpacked).with_context(|| format!("nginx and Caddy are missing. By hand:\n{BY_HAND}"))?;
    if !is_whole(&unpacked) {
        bail!("nginx and Caddy were unpacked into {} and do not run there. By hand:\n{BY_HAND}", unpacked.display());
    }
    Ok(unpacked)
}

/// Every file is there, and the programs find their libraries.
fn is_whole(root: &Path) -> bool {
    let runs = |file: &str, question: &str| {
        Command::new(root.join(file)).arg(question).output().is_ok_and(|told| told.status.success())
    };
    FILES.iter().all(|file| root.join(file).is_file())
        && runs("usr/sbin/nginx", "-v")
        && runs("usr/bin/caddy", "version")
}

fn unpack(root: &Path) -> Result<()> {
    if version("dpkg-deb").is_none() || version("apt-get").is_none() {
        bail!("this is no Debian, where they would come from");
    }
    if root.exists() {
        fs::remove_dir_all(root)?;
    }
    fs::create_dir_all(root)?;
    if download(root).is_err() {
        // What apt knows of its packages may be older than the packages.
        let prefix = browser::apt().context("`apt-get update` needs rights that are not ours")?;
        let (first, rest) = prefix.split_first().context("there is no apt-get")?;
        run(Command::new(first).args(rest).args(["update", "-qq"]))?;
        download(root)?;
    }
    for entry in fs::read_dir(root)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "deb") {
            run(program("dpkg-deb").arg("--extract").arg(&path).arg(root))?;
        }
    }
    Ok(())
}

fn download(folder: &Path) -> Result<()> {
    // Nobody's rights are given up for it: the folder is ours alone.
    let mut apt = program("apt-get");
    apt.args(["-qq", "-o", "APT::Sandbox::User=root", "download"]).args(PACKAGES).current_dir(folder);
    output(&mut apt).map(drop)
}

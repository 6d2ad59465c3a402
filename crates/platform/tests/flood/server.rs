//! The platform as a process of its own, on this machine's loopback.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

pub(crate) struct Server {
    folder: TempDir,
    port: u16,
    process: Child,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("dist")).unwrap();
        std::fs::write(folder.path().join("dist/index.html"), "<!doctype html>").unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = launch(&folder, port);
        let server = Self { folder, port, process };
        server.is_up().await;
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("suyuan.db")
    }

    /// As `kill -9` does: nothing is told, nothing is put in order.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    pub(crate) async fn start_again(&mut self) {
        self.process = launch(&self.folder, self.port);
        self.is_up().await;
    }

    async fn is_up(&self) {
        for _ in 0..600 {
            if reqwest::get(format!("{}/v1/issuers", self.url())).await.is_ok_and(|reply| reply.status() == 200) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the platform does not come up");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn launch(folder: &TempDir, port: u16) -> Child {
    let many = u32::MAX.to_string();
    Command::new(env!("CARGO_BIN_EXE_suyuan-platform"))
        .arg("--dist")
        .arg(folder.path().join("dist"))
        .arg("--data")
        .arg(folder.path())
        .args(["--port", &port.to_string(), "--reports-per-minute", &many, "--parts-per-minute", &many])
        .env("RUST_LOG", "error")
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

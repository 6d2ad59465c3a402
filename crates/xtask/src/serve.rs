//! `cargo xtask serve`: the app on the reference platform, ready to scan.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::app;
use crate::progress::Progress;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// What can be chosen.
#[derive(clap::Args, Debug)]
pub(crate) struct Options {
    /// Port to listen on; 0 takes any free one
    #[arg(long, default_value_t = 8080, value_name = "N")]
    port: u16,
    /// The platform's SQLite file, made with the demo catalogue when absent, `:memory:` for none [default: suyuan-demo.db in the target
    /// folder]
    #[arg(long, value_name = "FILE")]
    db: Option<PathBuf>,
    /// Also listen on the local network, with HTTPS, so that a phone may open its camera
    #[arg(long)]
    lan: bool,
    /// File some dozens of invented reports, marked as such, so that /operator/ has something to show
    #[arg(long)]
    demo_reports: bool,
}

/// Installs what is missing, builds what has changed, and becomes the platform.
///
/// # Errors
/// One sentence for whatever is in the way; a taken port is found before anything is built.
pub(crate) fn serve(workspace: &Workspace, options: &Options) -> Result<()> {
    port_is_free(options)?;
    let mut progress = Progress::new(tools::STEPS + app::STEPS + 1);
    let tools = Tools::ready(workspace, &mut progress)?;
    app::build(workspace, &tools, &mut progress)?;
    progress.step("platform: building what has changed … (the first time about 4 min)");
    let program = build_platform(workspace)?;
    let mut platform = workspace.command(program);
    platform.arg("--dist").arg(workspace.dist()).args(["--port", &options.port.to_string()]);
    platform.arg("--db").arg(match &options.db {
        // SQLite's own name for a database that is forgotten at the end.
        Some(file) if file.as_os_str() == ":memory:" => file.clone(),
        Some(file) => std::path::absolute(file).context("--db names no file")?,
        None => workspace.target.join("suyuan-demo.db"),
    });
    if options.lan {
        platform.arg("--lan");
    }
    // A token of this start alone, printed with the addresses.
    platform.arg("--demo-operator");
    if options.demo_reports {
        platform.arg("--demo-reports");
    }
    become_it(platform)
}

/// Builds the reference platform, and says where the program lies.
pub(crate) fn build_platform(workspace: &Workspace) -> Result<PathBuf> {
    let package = "suyuan-platform";
    let status = workspace.command("cargo").args(["build", "--release", "--package", package]).status()?;
    if !status.success() {
        bail!("the platform does not build: see the compiler's words above");
    }
    Ok(workspace.target.join("release").join(format!("{package}{}", std::env::consts::EXE_SUFFIX)))
}

fn port_is_free(options: &Options) -> Result<()> {
    let port = options.port;
    let address = if options.lan { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    match TcpListener::bind((address, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let other = (port.saturating_add(1)..=u16::MAX)
                .find(|other| TcpListener::bind((address, *other)).is_ok())
                .unwrap_or(0);
            bail!(
                "port {port} is in use by another program: stop that one, or take another port: \
                 `cargo xtask serve --port {other}`"
            )
        }
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            bail!(
                "port {port} is for the system's own services: take one from 1024 on, `cargo xtask serve --port 8080`"
            )
        }
        Err(error) => Err(error).with_context(|| format!("port {port} cannot be listened on")),
    }
}

/// On Unix this process turns into the platform, so that Ctrl-C and its exit code are the platform's own.
#[cfg(unix)]
fn become_it(mut platform: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(platform.exec()).context("the platform does not start")
}

#[cfg(not(unix))]
fn become_it(mut platform: Command) -> Result<()> {
    let status = platform.status().context("the platform does not start")?;
    std::process::exit(status.code().unwrap_or(1));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_a_free_one_beside_it() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = port_is_free(&Options { port, db: None, lan: false, demo_reports: false }).unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is in use")) && error.contains("--port "), "{error}");
        drop(taken);
        // A program that another test is just starting holds every open socket until it runs.
        let is_free = |_| {
            std::thread::sleep(std::time::Duration::from_millis(20));
            port_is_free(&Options { port, db: None, lan: false, demo_reports: false }).is_ok()
        };
        assert!((0..100).any(is_free), "port {port} stays taken");
    }
}

//! Starts the reference platform and serves until it is told to stop.

use clap::Parser;
use std::io::IsTerminal;
use std::process::ExitCode;
use suyuan_platform::{Banner, Command, CommandLine, Options, answer, reports, start};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let CommandLine { command, options } = CommandLine::parse();
    log_to_stderr();
    let outcome = match command {
        None => serve(&options).await,
        Some(Command::Reports(given)) => reports(&options, &given, &mut std::io::stdout()).map_err(Into::into),
        Some(Command::Answer(given)) => answer(&options, &given).map_err(Into::into),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("suyuan-platform: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    let running = start(options).await?;
    println!("{}", Banner(&running));
    told_to_stop().await?;
    running.stop().await?;
    Ok(())
}

/// Readable on a terminal, JSON where a machine collects it; `RUST_LOG` chooses how much.
fn log_to_stderr() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    if std::io::stderr().is_terminal() { subscriber.init() } else { subscriber.json().init() }
}

#[cfg(unix)]
async fn told_to_stop() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    Ok(())
}

#[cfg(not(unix))]
async fn told_to_stop() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

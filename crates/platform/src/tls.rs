//! HTTPS for the local network: browsers give the camera to secure contexts only.

use axum_server::tls_rustls::RustlsConfig;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, SanType};
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use time::{Duration, OffsetDateTime};

/// Apple's devices refuse certificates that are valid for longer than 825 days.
const LIFETIME: Duration = Duration::days(397);
const CERTIFICATE: &str = "suyuan-lan.crt.pem";
const KEY: &str = "suyuan-lan.key.pem";
/// Names the addresses that the kept certificate is for, and its last day.
const NOTE: &str = "suyuan-lan.txt";

/// Why there is no HTTPS.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// This machine has no address but its own loopback.
    #[error("no address in a local network")]
    NoNetwork,
    /// The certificate cannot be made.
    #[error("the certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// The certificate cannot be kept or read.
    #[error("the certificate's file: {0}")]
    File(#[from] std::io::Error),
}

/// The addresses of this machine that others in the local network reach, IPv4 first.
///
/// # Errors
/// [`TlsError::NoNetwork`] where there is none.
pub(crate) fn lan_addresses() -> Result<Vec<IpAddr>, TlsError> {
    let mut addresses: Vec<IpAddr> = if_addrs::get_if_addrs()?
        .into_iter()
        .filter(|interface| !interface.is_loopback() && !interface.is_link_local())
        .map(|interface| interface.ip())
        .filter(IpAddr::is_ipv4)
        .collect();
    addresses.sort();
    addresses.dedup();
    if addresses.is_empty() { Err(TlsError::NoNetwork) } else { Ok(addresses) }
}

/// The certificate that is kept in `folder`, or a new one where it is for other addresses or its time is nearly over.
pub(crate) async fn config(folder: &Path, addresses: &[IpAddr]) -> Result<RustlsConfig, TlsError> {
    let now = OffsetDateTime::now_utc();
    let names: Vec<String> = addresses.iter().map(IpAddr::to_string).collect();
    let kept = std::fs::read_to_string(folder.join(NOTE)).unwrap_or_default();
    let mut lines = kept.lines();
    let is_for_these = lines.next() == Some(names.join(" ").as_str());
    let until: i64 = lines.next().and_then(|text| text.parse().ok()).unwrap_or_default();
    if !is_for_these || until < (now + Duration::days(7)).unix_timestamp() {
        make(folder, addresses, &names, now)?;
    }
    let (certificate, key) = (std::fs::read(folder.join(CERTIFICATE))?, std::fs::read(folder.join(KEY))?);
    Ok(RustlsConfig::from_pem(certificate, key).await?)
}

fn make(folder: &Path, addresses: &[IpAddr], names: &[String], now: OffsetDateTime) -> Result<(), TlsError> {
    let mut params = CertificateParams::new(vec!["localhost".to_owned()])?;
    let reached = addresses.iter().copied().chain([IpAddr::V4(Ipv4Addr::LOCALHOST)]);
    params.subject_alt_names.extend(reached.map(SanType::IpAddress));
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Suyuan on this local network");
    params.not_before = now - Duration::days(1);
    params.not_after = now + LIFETIME;
    let key = KeyPair::generate()?;
    let certificate = params.self_signed(&key)?;
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join(CERTIFICATE), certificate.pem())?;
    write_private(&folder.join(KEY), &key.serialize_pem())?;
    std::fs::write(folder.join(NOTE), format!("{}\n{}\n", names.join(" "), (now + LIFETIME).unix_timestamp()))?;
    Ok(())
}

/// Writes a file that nobody else on this machine may read.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

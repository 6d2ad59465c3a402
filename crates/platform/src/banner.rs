//! What the terminal shows once the platform is up.

use crate::running::Running;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use std::fmt;

/// Addresses, and a QR code of the app's own.
pub struct Banner<'a>(pub &'a Running);

impl fmt::Display for Banner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let app = self.0.url();
        writeln!(f, "\n  Suyuan 溯源 is up.\n")?;
        writeln!(f, "    App      {app}/")?;
        writeln!(f, "    Labels   {app}/labels")?;
        writeln!(f, "    API      {app}/v1/docs")?;
        if let Some(token) = self.0.shown_token() {
            writeln!(f, "    Reports  {app}/operator/  with the token {token}")?;
        }
        writeln!(f)?;
        if let Ok(code) = QrCode::new(format!("{app}/")) {
            // Light on dark: most terminals are dark, and readers take either.
            let picture = code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build();
            for line in picture.lines() {
                writeln!(f, "  {line}")?;
            }
        }
        if self.0.is_lan() {
            writeln!(f, "\n  The certificate is this machine's own: the phone warns once; go on to the page.")?;
        }
        write!(f, "\n  Ctrl+C stops it.")
    }
}

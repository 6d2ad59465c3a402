//! Colour profiles: browsers write a small one into what a canvas gives, so one is let through, if it is one.

use super::bytes::array;
use super::fault::PhotoFault;

/// Bytes of a profile: those that browsers write have 500, that of Display P3 as Apple gives it 550.
const MAX_PROFILE: usize = 4_096;

/// # Errors
/// [`PhotoFault::NotClean`] where it is none, or more than one (ICC.1:2022, 7.2).
pub(super) fn permit(profile: &[u8]) -> Result<(), PhotoFault> {
    let says = array(profile, 0).map(u32::from_be_bytes).and_then(|size| usize::try_from(size).ok());
    let is_profile = says == Some(profile.len()) && array(profile, 36) == Some(*b"acsp");
    if is_profile && profile.len() <= MAX_PROFILE {
        Ok(())
    } else {
        Err(PhotoFault::NotClean("a colour profile that is none, or a large one"))
    }
}

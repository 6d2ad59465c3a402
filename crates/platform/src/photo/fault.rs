//! Why a photo is not kept.

/// Why a photo is not kept; `Display` says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PhotoFault {
    /// Another kind of file.
    #[error("It is no JPEG, PNG or WebP picture. Send the photo as one of these.")]
    Unsupported,
    /// It says where it was taken.
    #[error("Its metadata tell where it was taken. Take the metadata (EXIF) out, then send it again.")]
    HasPlace,
    /// There is more in the file than the picture.
    #[error("There is more in the file than the picture: {0}. Save the picture anew without it.")]
    NotClean(&'static str),
    /// Its picture is too large.
    #[error("It has more than 40 million pixels, or a side of more than 16384. Make it smaller, then send it again.")]
    TooManyPixels,
    /// It cannot be decoded.
    #[error("It is damaged or broken off: {0}. Send the whole file again, or take the photo anew.")]
    Damaged(&'static str),
}

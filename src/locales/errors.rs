//! What went wrong, and what to do next.

use crate::edge::camera::{CameraError, ScannerError, StillError};
use crate::i18n::locale;
use suyuan_verdict::CannotAsk;

/// What happened, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remedy {
    /// What happened.
    pub what: &'static str,
    /// What to do next.
    pub next: &'static str,
}

fn remedy(zh: [&'static str; 2], en: [&'static str; 2]) -> Remedy {
    let [what, next] = locale().pick(zh, en);
    Remedy { what, next }
}

/// The rest of the app did not arrive.
#[must_use]
pub fn not_loaded() -> Remedy {
    remedy(
        ["这一页没有加载完", "网络可能断了。连上网络后再试一次。"],
        ["This page did not finish loading", "The connection may be gone. Try again once it is back."],
    )
}

/// Why there is no camera picture.
#[must_use]
pub fn camera(error: &CameraError) -> Remedy {
    match error {
        CameraError::InsecureContext => remedy(
            ["网页不在安全连接上，浏览器不开放相机", "请用 https 开头的地址打开，或改用图片、输入数字。"],
            [
                "The page is not on a secure connection, so the browser gives no camera",
                "Open the address that begins with https, or use a photo or the digits.",
            ],
        ),
        CameraError::NotSupported => remedy(
            ["这个浏览器不支持相机", "请换系统自带浏览器，或改用图片、输入数字。"],
            ["This browser offers no camera", "Try the phone's own browser, or use a photo or the digits."],
        ),
        CameraError::PermissionDenied => remedy(
            ["没有得到相机权限", "在浏览器的网站设置里允许相机后重试；也可以用图片或输入数字。"],
            [
                "The camera was not permitted",
                "Allow it in the browser's site settings and try again; a photo or the digits work too.",
            ],
        ),
        CameraError::NotFound => remedy(
            ["这台设备没有相机", "请用图片或输入数字。"],
            ["This device has no camera", "Use a photo or type the digits."],
        ),
        CameraError::InUse => remedy(
            ["相机正被其他应用占用", "关闭其他使用相机的应用，再试一次。"],
            ["Another app is using the camera", "Close it, then try again."],
        ),
        CameraError::BlockedByFrame => remedy(
            ["嵌入本页的网站没有开放相机", "请在新窗口打开，或用图片、输入数字。"],
            [
                "The page that embeds this one does not allow the camera",
                "Open it in full, or use a photo or the digits.",
            ],
        ),
        CameraError::TimedOut => remedy(
            ["相机没有给出画面", "再试一次；若仍不行，请重新打开网页或改用图片。"],
            ["The camera gave no picture", "Try again; if it stays so, reopen the page or use a photo."],
        ),
        CameraError::Overconstrained | CameraError::Other(_) => remedy(
            ["相机打不开", "再试一次，或改用图片、输入数字。"],
            ["The camera does not start", "Try again, or use a photo or the digits."],
        ),
    }
}

/// Why a picture or frame could not be read.
#[must_use]
pub fn scanner(error: &ScannerError) -> Remedy {
    match error {
        ScannerError::Still(StillError::NotAPicture) => remedy(
            ["这个文件不是能识别的图片", "请选 JPG、PNG 或 WebP 图片。"],
            ["That file is no picture this device can read", "Choose a JPEG, PNG or WebP picture."],
        ),
        ScannerError::Still(StillError::TooLarge) => remedy(
            ["图片太大", "请截取含有码的部分，或重新拍一张。"],
            ["The picture is too large", "Crop it to the code, or take another."],
        ),
        _ => remedy(
            ["识别程序没有启动", "请检查网络后重新打开网页。"],
            ["The reader did not start", "Check the network and reopen the page."],
        ),
    }
}

/// Why the platform could not be asked.
#[must_use]
pub fn cannot_ask(why: &CannotAsk) -> Remedy {
    match why {
        CannotAsk::Offline => remedy(
            ["连不上平台，手机可能没有网络", "已记下这个码，连上网络后再查。"],
            [
                "No connection to the platform; the phone may be offline",
                "The code is kept; check again when you are online.",
            ],
        ),
        CannotAsk::TimedOut => remedy(
            ["平台没有及时回应", "网络可能较慢，请稍后再试。"],
            ["The platform did not answer in time", "The network may be slow. Try again in a moment."],
        ),
        CannotAsk::Down => remedy(
            ["平台服务暂时中断", "这与商品真假无关，请稍后再试。"],
            ["The platform is out of service", "This says nothing about the product. Try again later."],
        ),
        CannotAsk::TooMany { .. } => {
            remedy(["查询过于频繁", "请等一会儿再试。"], ["Too many checks at once", "Wait a little, then try again."])
        }
        CannotAsk::Garbled => remedy(
            ["平台的回应无法识别", "可能是网络需要登录，或服务故障。请换个网络再试。"],
            [
                "The platform's answer makes no sense",
                "The network may want you to sign in, or the service has a fault. Try another network.",
            ],
        ),
        CannotAsk::SchemeUnsupported => remedy(
            ["平台不受理这种码", "请在包装上找追溯二维码，或向厂家查询。"],
            [
                "The platform does not know this kind of code",
                "Look for the traceability code on the package, or ask the maker.",
            ],
        ),
        CannotAsk::CodeRefused => remedy(
            ["平台认为这个码不完整", "请重新扫描，或核对输入的数字。"],
            ["The platform says that this code is malformed", "Scan again, or compare the digits that you typed."],
        ),
        CannotAsk::NoTrustList(_) => remedy(
            ["取不到可信的签名名单", "没有它就不能核对签名。请检查手机的日期和网络后再试。"],
            [
                "No trusted list of signing keys could be had",
                "Without it no signature can be checked. Check the phone's date and the network, then try again.",
            ],
        ),
    }
}

//! Icons: strokes on a 24 × 24 grid, drawn for this project. Always beside words, so hidden from screen readers.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// A shield with a tick.
    Shield,
    /// A sheet with lines.
    Sheet,
    /// A triangle with an exclamation mark.
    Triangle,
    /// A circle with a bar.
    Stop,
    /// A broken seal.
    Broken,
    /// Two things that are not equal.
    Differs,
    /// A magnifying glass.
    Search,
    /// A magnifying glass that found nothing.
    NoMatch,
    /// A cloud with a stroke.
    CloudOff,
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// A viewfinder.
    Scan,
    /// A house.
    Home,
    /// A clock.
    Clock,
    /// An i in a circle.
    Info,
    /// A picture.
    Picture,
    /// A keyboard of digits.
    Digits,
    /// A torch.
    Torch,
    /// Two arrows in a circle.
    Turn,
    /// A link that leaves.
    Out,
    /// A flag.
    Flag,
    /// A tray with an arrow.
    Share,
    /// A printer.
    Print,
    /// A pin on a map.
    Pin,
    /// A factory.
    Factory,
    /// A test tube.
    Tube,
    /// A leaf.
    Leaf,
    /// A rosette.
    Rosette,
    /// A megaphone.
    Notice,
    /// A camera film.
    Film,
    /// A code.
    Code,
    /// A phone's handset.
    Phone,
    /// A bin.
    Bin,
    /// An eye.
    Eye,
    /// A half moon.
    Moon,
    /// A lock.
    Lock,
    /// A pen on a line, as in a signature.
    Pen,
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// A curve between two axes.
    Chart,
    /// A loudspeaker.
    Speaker,
    /// Two sheets side by side.
    Pair,
    /// A can with a lid.
    Can,
    /// A camera.
    Camera,
    /// A globe: languages.
    Globe,
}

impl Glyph {
    fn path(self) -> &'static str {
        match self {
            Self::Globe => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c-5.4 5.4-5.4 12.6 0 18M12 3c5.4 5.4 5.4 12.6 0 18"
            }
            Self::Shield => "M12 3l7.5 2.6v5.6c0 4.6-3.1 8-7.5 9.8-4.4-1.8-7.5-5.2-7.5-9.8V5.6zM8.4 12l2.6 2.6 4.8-5",
            Self::Sheet => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Triangle => "M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.1",
            Self::Stop => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M5.7 5.7l12.6 12.6",
            Self::Broken => "M12 3l7.5 2.6v5.6c0 4.6-3.1 8-7.5 9.8-4.4-1.8-7.5-5.2-7.5-9.8V5.6zM13.5 6l-3 5h4l-3 5.5",
            Self::Differs => "M5 9h14M5 15h14M16 4 8 20",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 21 21",
            Self::NoMatch => {
                "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 21 21M8.4 8.4l4.2 4.2M12.6 8.4l-4.2 4.2"
            }
            Self::CloudOff => {
                "M7 18h10a4 4 0 0 0 1.4-7.7A6.5 6.5 0 0 0 8 7.2M5.8 10.4A3.9 3.9 0 0 0 7 18M3.5 3.5l17 17"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Chart => "M4 4v16h16M7 15l4-5 3 3 5-7",
            Self::Speaker => "M4 10v4h3.5L12 18V6L7.5 10zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
            Self::Pair => "M4 5h7v14H4zM13 5h7v14h-7zM6 9h3M6 12h3M15 9h3M15 12h3",
            Self::Can => "M6 6h12v14.5H6zM7 3.5h10V6H7zM6 10h12M6 16.500h12",
            Self::Camera => {
                "M3.500 7.500h4L9 5h6l1.500 2.500h4v12h-17zM12 9.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7"
            }
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Cross => "M6 6l12 12M18 6 6 18",
            Self::Scan => {
                "M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M4 12h16"
            }
            Self::Home => "M4 11l8-7 8 7M6 9.5V20h4.5v-6h3v6H18V9.5",
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3.2 2",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.6v.1",
            Self::Picture => "M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5L20 18M15.5 9.2v.1",
            Self::Digits => "M4 6h16v12H4zM8 10v.1M12 10v.1M16 10v.1M8 14h8",
            Self::Torch => "M8 3h8v4l-2 3.5V21h-4V10.5L8 7zM8 7h8M12 13v2",
            Self::Turn => "M19.5 12a7.5 7.5 0 0 1-13.2 4.9M4.5 12a7.5 7.5 0 0 1 13.2-4.9M18 3v4.3h-4.3M6 21v-4.3h4.3",
            Self::Out => "M13 4h7v7M20 4l-9 9M18 14v5.5H4.5V6H10",
            Self::Flag => "M6 21V4M6 4.5c4-2 7 2 12 0v9c-5 2-8-2-12 0",
            Self::Share => "M12 14V3.5M8 7l4-4 4 4M6 11H4.5v9.5h15V11H18",
            Self::Print => "M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
            Self::Pin => {
                "M12 21c-4.5-5-6.5-8.2-6.5-11.2a6.5 6.5 0 0 1 13 0C18.500 12.800 16.500 16 12 21zM12 7.700a2.300 2.300 0 1 0 0 4.600 2.300 2.300 0 0 0 0-4.600"
            }
            Self::Factory => "M3.500 20.500V10l5.500 3.500V10l5.500 3.500V4h3l3 9.500v7zM8 17h.1M12 17h.1M16 17h.1",
            Self::Tube => {
                "M9 3h6M10 3v6l-4.300 8.200A2.600 2.600 0 0 0 8 21h8a2.600 2.600 0 0 0 2.300-3.800L14 9V3M7.800 14.500h8.400"
            }
            Self::Leaf => "M5 19C4 9 9.500 4.500 20 4c.5 10.500-4 16-14 15M5 20.500c2-5.500 5-8.500 9.500-10.500",
            Self::Rosette => {
                "M12 3a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M8.500 13 7 21l5-2.500 5 2.500-1.500-8"
            }
            Self::Notice => "M4 10v4h3l9 5V5l-9 5zM19 9.500c1.300 1.300 1.300 3.700 0 5M8 14l1 5.500h2.500L11 15.800",
            Self::Film => "M4 6h11v12H4zM15 10.500l5.500-3v9l-5.500-3",
            Self::Code => "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM20 14v2M18 18h2v2M14 20h1",
            Self::Phone => {
                "M6.500 3.500 10 4l1 4.500-2.300 1.800c1 2.200 2.800 4 5 5l1.800-2.300 4.500 1 .5 3.500c-.200 1.800-1.600 3-3.500 3C10 20 4 14 3.500 7c0-1.900 1.200-3.300 3-3.500z"
            }
            Self::Bin => "M4.500 6.500h15M9 6.500V4h6v2.500M6.500 6.500 7.500 20.500h9l1-14M10 10.500v6M14 10.500v6",
            Self::Eye => {
                "M2.500 12C5 7.500 8.300 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-5.800 6.500-9.500 6.500S5 16.500 2.500 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6"
            }
            Self::Moon => "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z",
            Self::Lock => "M5.500 11h13v9.500h-13zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11M12 14.500v2.500",
            Self::Pen => "M4 20.500h16M6 16.500l.8-3.800L16 3.500l3 3-9.200 9.200z",
        }
    }
}

/// An icon of the size of its text, or larger by `class`.
#[component]
pub fn Icon(
    /// What it shows.
    glyph: Glyph,
    /// Size and colour; the size of the text where absent.
    #[prop(default = "h-6 w-6 shrink-0")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg
            class=class
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="1.9"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=glyph.path()></path>
        </svg>
    }
}

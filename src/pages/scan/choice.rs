//! Which of the codes on a package is opened: the first that was read may not be the one that proves most.

use suyuan_decode::Symbol;

/// A code that names this item, or a whole batch of its maker, is opened so many milliseconds after it was read: its
/// outline has to be seen, and until then another may turn up beside it.
const SEEN_MS: f64 = 120.0;
/// A linear code without a GS1 structure is as a rule the carrier's or the shop's own: the others get this long.
const PLAIN_MS: f64 = 500.0;

/// A code that was read, and how long it waits for a better one.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    symbol: Symbol,
    /// When it is opened, in milliseconds.
    due: f64,
}

impl Choice {
    /// Read at `now`, in milliseconds.
    pub(super) fn new(symbol: Symbol, now: f64) -> Self {
        let due = now + if worth(&symbol) == Worth::Plain { PLAIN_MS } else { SEEN_MS };
        Self { symbol, due }
    }

    /// Takes another code, in place of the first where it is worth more.
    pub(super) fn consider(&mut self, other: Symbol, now: f64) {
        if worth(&other) > worth(&self.symbol) {
            *self = Self { due: self.due.min(now + SEEN_MS), symbol: other };
        }
    }

    /// Milliseconds left; none where it is to be opened now.
    pub(super) fn left(&self, now: f64) -> f64 {
        (self.due - now).max(0.0)
    }

    pub(super) fn symbol(&self) -> &Symbol {
        &self.symbol
    }
}

/// What a code can lead to, by its looks; what it says is understood later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    /// A product only, as the barcode for the till does.
    Price,
    /// Any number.
    Plain,
    /// As a rule the traceability code.
    Matrix,
    /// The single item, in the words of GS1.
    Item,
}

fn worth(symbol: &Symbol) -> Worth {
    match symbol {
        _ if symbol.symbology.is_gs1_element_string() => Worth::Item,
        _ if symbol.symbology.is_ean_upc() => Worth::Price,
        _ if symbol.format.is_linear() => Worth::Plain,
        _ => Worth::Matrix,
    }
}

/// Whether a symbol names a product only.
pub(super) fn is_price_code(symbol: &Symbol) -> bool {
    worth(symbol) == Worth::Price
}

#[cfg(test)]
mod tests {
    use super::*;
    use suyuan_decode::{Format, Point};

    fn symbol(symbology: &str, format: Format) -> Symbol {
        let position = [Point { x: 0.0, y: 0.0 }; 4];
        Symbol { symbology: symbology.parse().unwrap(), format, payload: Vec::new(), text: String::new(), position }
    }

    fn shipping() -> Symbol {
        symbol("]C0", Format::Code128)
    }

    fn qr() -> Symbol {
        symbol("]Q1", Format::QrCode)
    }

    #[test]
    fn a_traceability_code_is_opened_as_soon_as_it_was_seen() {
        let choice = Choice::new(qr(), 1000.0);
        assert_eq!((choice.left(1000.0), choice.left(1060.0), choice.left(2000.0)), (120.0, 60.0, 0.0));
    }

    #[test]
    fn a_plain_barcode_waits_for_a_better_code_and_gives_way_to_it() {
        let mut choice = Choice::new(shipping(), 0.0);
        assert_eq!(choice.left(0.0), 500.0);
        choice.consider(qr(), 100.0);
        assert_eq!((choice.symbol(), choice.left(100.0)), (&qr(), 120.0));
    }

    #[test]
    fn a_better_code_at_the_last_moment_does_not_keep_people_waiting_longer() {
        let mut choice = Choice::new(shipping(), 0.0);
        choice.consider(qr(), 490.0);
        assert_eq!((choice.symbol(), choice.left(490.0)), (&qr(), 10.0));
    }

    #[test]
    fn what_proves_no_more_changes_nothing() {
        let mut choice = Choice::new(qr(), 0.0);
        for other in [qr(), shipping(), symbol("]E0", Format::Ean13)] {
            let before = choice.clone();
            choice.consider(other, 10.0);
            assert_eq!((choice.symbol(), choice.due), (before.symbol(), before.due));
        }
        let item = symbol("]d2", Format::DataMatrix);
        choice.consider(item.clone(), 10.0);
        assert_eq!((choice.symbol(), choice.due), (&item, 120.0));
    }

    #[test]
    fn the_tills_barcode_is_no_item() {
        assert!(is_price_code(&symbol("]E0", Format::Ean13)));
        assert!(!is_price_code(&symbol("]C1", Format::Code128)) && !is_price_code(&qr()));
    }
}

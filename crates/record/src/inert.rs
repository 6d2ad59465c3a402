//! Texts that can do nothing but be read.
//!
//! A record is shown to people who trust what the page says, so no text of it may reorder, hide, imitate or flood what
//! stands around it. Markup is no danger: pages show texts as text. What Unicode itself can do is taken away here, before
//! a text gets into a type: see [`inert`]. Links are judged where they are shown (`suyuan_codes::Link`): `https` only.

use serde_json::Value;
use std::borrow::Cow;

/// Characters that are left of one text. The longest that is shown, an instruction for use, has some hundreds.
pub const LONGEST_TEXT: usize = 2_000;
/// Elements of one array, or members of one object, in a record or a standing.
pub const MOST_ELEMENTS: usize = 1_000;
/// Values in a whole record or standing, whatever their kind. A record of 40 KB has some 2 000.
pub const MOST_VALUES: usize = 20_000;

/// Marks on one letter. Vietnamese written apart needs two, Thai, Tibetan and Hebrew three or four.
const MOST_MARKS: usize = 4;

/// What becomes of a character.
enum Class {
    Keep,
    /// Invisible: taken out.
    Drop,
    /// Turns text around or controls a device: shown as U+FFFD, so that it is seen that something was there.
    Replace,
    Space,
    LineEnd,
    /// Stands over or under the letter before it.
    Mark,
    /// Chooses a form of the character before it (VS1 to VS16).
    Selector,
    /// Chooses a form of the ideograph before it (VS17 to VS256, Unicode Technical Standard 37).
    IdeographSelector,
    /// ZERO WIDTH (NON-)JOINER: joins emoji and letters of some scripts, and hides elsewhere.
    Joiner,
}

fn class(c: char) -> Class {
    match u32::from(c) {
        0x0A | 0x0B | 0x0C | 0x0D | 0x85 | 0x2028 | 0x2029 => Class::LineEnd,
        0x09 => Class::Space,
        0x00..=0x1F | 0x7F..=0x9F => Class::Replace,
        // Embeddings, overrides and isolates (UAX 9).
        0x202A..=0x202E | 0x2066..=0x2069 => Class::Replace,
        // Interlinear annotation, non-characters, private use: a font may make anything of it.
        0xFFF9..=0xFFFB | 0xFDD0..=0xFDEF | 0xE000..=0xF8FF | 0xF_0000.. => Class::Replace,
        point if point & 0xFFFE == 0xFFFE => Class::Replace,
        0x200C | 0x200D => Class::Joiner,
        0xFE00..=0xFE0F | 0x180B..=0x180D | 0x180F => Class::Selector,
        0xE_0100..=0xE_01EF => Class::IdeographSelector,
        // Soft hyphen, grapheme joiner, marks of direction, fillers, zero widths, invisible operators, tags.
        0xAD | 0x034F | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180E | 0x200B | 0x200E | 0x200F => Class::Drop,
        0x2060..=0x2065 | 0x206A..=0x206F | 0x2800 | 0x3164 | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8 => Class::Drop,
        0x1_BCA0..=0x1_BCA3 | 0x1_D173..=0x1_D17A | 0xE_0000..=0xE_0FFF => Class::Drop,
        // The marks of the scripts in which they pile up: general, Cyrillic, Hebrew, Arabic, Indic, Thai, Lao, Tibetan.
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x05BF..=0x05C7 | 0x0610..=0x061A => Class::Mark,
        0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x0730..=0x074A | 0x08D3..=0x0903 => Class::Mark,
        0x093A..=0x094F | 0x0951..=0x0957 | 0x0981..=0x0983 | 0x09BC..=0x09CD | 0x0E31 => Class::Mark,
        0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0ECE | 0x0F18..=0x0F19 => Class::Mark,
        0x0F35..=0x0F39 | 0x0F71..=0x0F87 | 0x0F8D..=0x0FBC | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF => Class::Mark,
        0x20D0..=0x20FF | 0x302A..=0x302F | 0x3099 | 0x309A | 0xFE20..=0xFE2F => Class::Mark,
        _ => Class::Keep,
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

/// Whether a joiner may stand after `c`: letters from Arabic to Mongolian, and emoji with their selector.
fn is_joinable(c: char) -> bool {
    matches!(u32::from(c), 0x0600..=0x1AFF | 0x2190..=0x2BFF | 0xFE0F | 0x1_F000..=0x1_FAFF)
}

/// The same text with nothing in it that could reorder, hide, pile up or flood:
///
/// - controls, and what turns the direction of text around, become U+FFFD, as do characters of private use;
/// - what takes no room is taken out: zero widths, joiners outside the scripts and emoji that need them, fillers, tags,
///   selectors that select nothing;
/// - more than four marks on one letter are taken out;
/// - any line end becomes `\n`, at most two in a row;
/// - what is longer than [`LONGEST_TEXT`] is cut, and ends with `…`.
///
/// Doing it again changes nothing.
#[must_use]
pub fn inert(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| matches!(c, ' '..='~' | '一'..='龥' | '、'..='】' | '！'..='～');
    // Numbers and codes need no look at their characters.
    let is_ascii = || text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if text.len() <= LONGEST_TEXT && (is_ascii() || text.chars().all(is_plain)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len().min(4 * LONGEST_TEXT));
    // Counts characters, and the bytes of all but the last of them.
    let (mut length, mut before_last) = (0, 0);
    let (mut marks, mut line_ends) = (0, 0);
    let mut last = None;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let kept = match class(c) {
            Class::Drop => continue,
            Class::Keep => c,
            Class::Replace => char::REPLACEMENT_CHARACTER,
            Class::Space => ' ',
            Class::LineEnd => {
                if c == '\r' && characters.peek() == Some(&'\n') || line_ends == 2 {
                    continue;
                }
                '\n'
            }
            Class::Mark if marks < MOST_MARKS => c,
            Class::Selector if last.is_some_and(|last| matches!(class(last), Class::Keep)) => c,
            Class::IdeographSelector if last.is_some_and(is_ideograph) => c,
            Class::Joiner
                if last.is_some_and(is_joinable)
                    && characters
                        .peek()
                        .is_some_and(|next| is_joinable(*next) && matches!(class(*next), Class::Keep)) =>
            {
                c
            }
            Class::Mark | Class::Selector | Class::IdeographSelector | Class::Joiner => continue,
        };
        if length == LONGEST_TEXT {
            clean.truncate(before_last);
            // Nothing is left for a joiner to join.
            clean.truncate(clean.trim_end_matches(['\u{200C}', '\u{200D}']).len());
            clean.push('…');
            break;
        }
        line_ends = if kept == '\n' { line_ends + 1 } else { 0 };
        marks = match class(kept) {
            Class::Mark => marks + 1,
            Class::Selector | Class::IdeographSelector | Class::Joiner => marks,
            _ => 0,
        };
        before_last = clean.len();
        length += 1;
        clean.push(kept);
        last = Some(kept);
    }
    if clean == text { Cow::Borrowed(text) } else { Cow::Owned(clean) }
}

/// Makes every text within a value inert, names of members included.
///
/// # Errors
/// Where there is more of it than [`MOST_ELEMENTS`] and [`MOST_VALUES`] permit, and where two members of one object come
/// to have the same name.
pub(crate) fn make_inert(value: &mut Value) -> Result<(), &'static str> {
    let mut left = MOST_VALUES;
    walk(value, &mut left)
}

/// Descends no deeper than the value is nested, which its parser bounds.
fn walk(value: &mut Value, left: &mut usize) -> Result<(), &'static str> {
    *left = left.checked_sub(1).ok_or("more values than permitted")?;
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => {
            if let Cow::Owned(clean) = inert(text) {
                *text = clean;
            }
        }
        Value::Array(elements) if elements.len() > MOST_ELEMENTS => return Err("an array longer than permitted"),
        Value::Array(elements) => elements.iter_mut().try_for_each(|element| walk(element, left))?,
        Value::Object(members) if members.len() > MOST_ELEMENTS => return Err("more members than permitted"),
        Value::Object(members) => {
            members.values_mut().try_for_each(|member| walk(member, left))?;
            if members.keys().any(|name| matches!(inert(name), Cow::Owned(_))) {
                let (count, named) = (members.len(), std::mem::take(members));
                // One by one: to collect them would bring along a sort.
                for (name, value) in named {
                    members.insert(inert(&name).into_owned(), value);
                }
                if members.len() != count {
                    return Err("a member twice");
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn becomes(text: &str, clean: &str) {
        assert_eq!(inert(text), clean);
        assert_eq!(inert(clean), clean, "again");
    }

    #[test]
    fn what_people_write_stays_as_it_is() {
        for text in [
            "",
            "婴儿配方奶粉（0～6月龄，1段）",
            "Milk powder, 800 g — 3 °C … ≤ 0.5 µg/kg",
            "第一行\n第二行\n\n第三段",
            "葛\u{E0100}城",
            "👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥",
            "می\u{200C}خواهم क\u{94D}\u{200D}ष",
            "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t",
            "ที่นี้",
            "བོད་སྐད།",
            "קָדוֹשׁ",
            "<script>alert(1)</script>",
        ] {
            becomes(text, text);
        }
    }

    #[test]
    fn what_turns_text_around_is_seen() {
        becomes("合格\u{202E}格合不\u{202C}", "合格\u{FFFD}格合不\u{FFFD}");
        becomes("a\u{2066}b\u{2069}c\u{2067}d\u{2068}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}");
        becomes("a\u{200E}b\u{200F}c\u{61C}d", "abcd");
    }

    #[test]
    fn controls_are_seen() {
        becomes("a\0b\u{1B}[2Jc\u{7F}\u{9B}", "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}\u{FFFD}");
        becomes("\u{FFF9}a\u{FFFB}\u{E000}\u{10FFFD}\u{FFFF}", "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn what_takes_no_room_is_taken_out() {
        becomes("批\u{200B}号\u{2060}A\u{FEFF}1\u{AD}\u{3164}\u{2063}\u{180E}", "批号A1");
        becomes("p\u{200D}ay\u{200C}pal", "paypal");
        becomes("ok\u{E0041}\u{E0042}\u{E007F}", "ok");
    }

    #[test]
    fn selectors_that_select_nothing_are_taken_out() {
        becomes("\u{FE0F}a\u{FE0F}\u{FE0F}\u{FE01}b\u{E0100}", "a\u{FE0F}b");
        becomes("字\u{E0100}\u{E0101}\u{E01EF}", "字\u{E0100}");
    }

    #[test]
    fn marks_do_not_pile_up() {
        let pile = format!("Z{}a", "\u{336}\u{489}\u{30D}".repeat(50));
        becomes(&pile, "Z\u{336}\u{489}\u{30D}\u{336}a");
        becomes(&format!("ก{}", "\u{E47}".repeat(90)), &format!("ก{}", "\u{E47}".repeat(4)));
        becomes(&format!("a{}", "\u{301}\u{200B}\u{FE0F}".repeat(9)), &format!("a{}", "\u{301}".repeat(4)));
    }

    #[test]
    fn lines_end_in_one_way_and_not_without_end() {
        becomes("a\r\nb\rc\u{2028}d\u{85}e\tf", "a\nb\nc\nd\ne f");
        becomes(&format!("a{}b", "\r\n".repeat(500)), "a\n\nb");
    }

    #[test]
    fn endless_texts_are_cut_with_a_mark() {
        let full = "长".repeat(LONGEST_TEXT);
        becomes(&full, &full);
        becomes(&format!("{full}长"), &format!("{}…", "长".repeat(LONGEST_TEXT - 1)));
        becomes(&"x".repeat(100_000), &format!("{}…", "x".repeat(LONGEST_TEXT - 1)));
    }

    #[test]
    fn no_character_survives_a_second_time_changed() {
        // Nothing is assigned in the planes between.
        for c in (0..0x4_0000).chain(0xE_0000..0xE_0200).filter_map(char::from_u32) {
            let text = format!("a{c}b{c}{c}");
            let once = inert(&text);
            assert_eq!(inert(&once), once, "{c:?}");
        }
    }

    #[test]
    fn every_text_of_a_value_is_reached() {
        let mut value = json!({"a\u{200B}": ["x\u{202E}", {"b": "c\0"}], "n": 1});
        make_inert(&mut value).unwrap();
        assert_eq!(value, json!({"a": ["x\u{FFFD}", {"b": "c\u{FFFD}"}], "n": 1}));
        assert!(make_inert(&mut json!({"a": 1, "a\u{200B}": 2})).is_err(), "two members become one");
    }

    #[test]
    fn values_are_counted() {
        let array = |length: usize| json!(vec![0; length]);
        assert!(make_inert(&mut array(MOST_ELEMENTS)).is_ok());
        assert!(make_inert(&mut array(MOST_ELEMENTS + 1)).is_err());
        let object = |length: usize| Value::Object((0..length).map(|n| (n.to_string(), Value::Null)).collect());
        assert!(make_inert(&mut object(MOST_ELEMENTS)).is_ok());
        assert!(make_inert(&mut object(MOST_ELEMENTS + 1)).is_err());
        let nested = |arrays: usize| Value::Array(vec![array(MOST_ELEMENTS - 1); arrays]);
        assert!(make_inert(&mut nested(19)).is_ok());
        assert!(make_inert(&mut nested(20)).is_err());
    }
}

//! Code lists of other standards that GS1 values refer to, after the lists in the GS1 Barcode Syntax Dictionary
//! (GS1 AISBL, Apache-2.0). Codes are added every few years: a code that is missing here is worth a look at the date
//! of this file.

use crate::number::number;

/// Countries, number and letters (ISO 3166-1 numeric and alpha-2), in order, separated by blanks.
const COUNTRIES: &str = "\
    004AF 008AL 010AQ 012DZ 016AS 020AD 024AO 028AG 031AZ 032AR 036AU 040AT 044BS 048BH 050BD 051AM 052BB 056BE \
    060BM 064BT 068BO 070BA 072BW 074BV 076BR 084BZ 086IO 090SB 092VG 096BN 100BG 104MM 108BI 112BY 116KH 120CM \
    124CA 132CV 136KY 140CF 144LK 148TD 152CL 156CN 158TW 162CX 166CC 170CO 174KM 175YT 178CG 180CD 184CK 188CR \
    191HR 192CU 196CY 203CZ 204BJ 208DK 212DM 214DO 218EC 222SV 226GQ 231ET 232ER 233EE 234FO 238FK 239GS 242FJ \
    246FI 248AX 250FR 254GF 258PF 260TF 262DJ 266GA 268GE 270GM 275PS 276DE 288GH 292GI 296KI 300GR 304GL 308GD \
    312GP 316GU 320GT 324GN 328GY 332HT 334HM 336VA 340HN 344HK 348HU 352IS 356IN 360ID 364IR 368IQ 372IE 376IL \
    380IT 384CI 388JM 392JP 398KZ 400JO 404KE 408KP 410KR 414KW 417KG 418LA 422LB 426LS 428LV 430LR 434LY 438LI \
    440LT 442LU 446MO 450MG 454MW 458MY 462MV 466ML 470MT 474MQ 478MR 480MU 484MX 492MC 496MN 498MD 499ME 500MS \
    504MA 508MZ 512OM 516NA 520NR 524NP 528NL 531CW 533AW 534SX 535BQ 540NC 548VU 554NZ 558NI 562NE 566NG 570NU \
    574NF 578NO 580MP 581UM 583FM 584MH 585PW 586PK 591PA 598PG 600PY 604PE 608PH 612PN 616PL 620PT 624GW 626TL \
    630PR 634QA 638RE 642RO 643RU 646RW 652BL 654SH 659KN 660AI 662LC 663MF 666PM 670VC 674SM 678ST 682SA 686SN \
    688RS 690SC 694SL 702SG 703SK 704VN 705SI 706SO 710ZA 716ZW 724ES 728SS 729SD 732EH 740SR 744SJ 748SZ 752SE \
    756CH 760SY 762TJ 764TH 768TG 772TK 776TO 780TT 784AE 788TN 792TR 795TM 796TC 798TV 800UG 804UA 807MK 818EG \
    826GB 831GG 832JE 833IM 834TZ 840US 850VI 854BF 858UY 860UZ 862VE 876WF 882WS 887YE 894ZM";

/// Currencies, number and letters (ISO 4217), in order, separated by blanks.
const CURRENCIES: &str = "\
    008ALL 012DZD 032ARS 036AUD 044BSD 048BHD 050BDT 051AMD 052BBD 060BMD 064BTN 068BOB 072BWP 084BZD 090SBD 096BND \
    104MMK 108BIF 116KHR 124CAD 132CVE 136KYD 144LKR 152CLP 156CNY 170COP 174KMF 188CRC 192CUP 203CZK 208DKK 214DOP \
    222SVC 230ETB 232ERN 238FKP 242FJD 262DJF 270GMD 292GIP 320GTQ 324GNF 328GYD 332HTG 340HNL 344HKD 348HUF 352ISK \
    356INR 360IDR 364IRR 368IQD 376ILS 388JMD 392JPY 396XAD 398KZT 400JOD 404KES 408KPW 410KRW 414KWD 417KGS 418LAK \
    422LBP 426LSL 430LRD 434LYD 446MOP 454MWK 458MYR 462MVR 480MUR 484MXN 496MNT 498MDL 504MAD 512OMR 516NAD 524NPR \
    532ANG 533AWG 548VUV 554NZD 558NIO 566NGN 578NOK 586PKR 590PAB 598PGK 600PYG 604PEN 608PHP 634QAR 643RUB 646RWF \
    654SHP 682SAR 690SCR 702SGD 704VND 706SOS 710ZAR 728SSP 748SZL 752SEK 756CHF 760SYP 764THB 776TOP 780TTD 784AED \
    788TND 800UGX 807MKD 818EGP 826GBP 834TZS 840USD 858UYU 860UZS 882WST 886YER 901TWD 924ZWG 925SLE 926VED 927UYW \
    928VES 929MRU 930STN 933BYN 934TMT 936GHS 938SDG 940UYI 941RSD 943MZN 944AZN 946RON 947CHE 948CHW 949TRY 950XAF \
    951XCD 952XOF 953XPF 955XBA 956XBB 957XBC 958XBD 959XAU 960XDR 961XAG 962XPT 963XTS 964XPD 965XUA 967ZMW 968SRD \
    969MGA 970COU 971AFN 972TJS 973AOA 975BGN 976CDF 977BAM 978EUR 979MXV 980UAH 981GEL 984BOV 985PLN 986BRL 990CLF \
    994XSU 997USN 999XXX";

/// A list as a program carries it: for each entry how much its number is above the one before, then its letters.
const fn packed<const SIZE: usize>(list: &str) -> [u8; SIZE] {
    let (list, mut packed, mut from, mut to, mut before) = (list.as_bytes(), [0; SIZE], 0, 0, 0);
    while from < list.len() {
        let number =
            (list[from] - b'0') as u16 * 100 + (list[from + 1] - b'0') as u16 * 10 + (list[from + 2] - b'0') as u16;
        assert!(number > before && number - before < 256, "numbers of a code list are in order");
        packed[to] = (number - before) as u8;
        (before, from, to) = (number, from + 3, to + 1);
        while from < list.len() && list[from] != b' ' {
            packed[to] = list[from];
            (from, to) = (from + 1, to + 1);
        }
        from += 1;
    }
    assert!(to == SIZE, "entries of a code list are equally long");
    packed
}

static PACKED_COUNTRIES: [u8; COUNTRIES.len().div_ceil(6) * 3] = packed(COUNTRIES);
static PACKED_CURRENCIES: [u8; CURRENCIES.len().div_ceil(7) * 4] = packed(CURRENCIES);

/// The letters of a country, by its number of three digits.
pub(crate) fn country(number: &str) -> Option<&'static str> {
    letters(&PACKED_COUNTRIES, 3, number)
}

/// Whether these are the two letters of a country.
pub(super) fn is_country_letters(letters: &str) -> bool {
    PACKED_COUNTRIES.chunks_exact(3).any(|entry| &entry[1..] == letters.as_bytes())
}

/// The letters of a currency, by its number of three digits.
pub(crate) fn currency(number: &str) -> Option<&'static str> {
    letters(&PACKED_CURRENCIES, 4, number)
}

/// Entries are as long as `step`.
fn letters(list: &'static [u8], step: usize, text: &str) -> Option<&'static str> {
    let mut left = number(text).filter(|_| text.len() == 3)?;
    let mut list = list;
    loop {
        let (entry, rest) = list.split_at_checked(step)?;
        let (more, letters) = entry.split_first()?;
        left = left.checked_sub(u32::from(*more))?;
        if left == 0 {
            return std::str::from_utf8(letters).ok();
        }
        list = rest;
    }
}

/// Package types of two characters (UN/CEFACT Recommendation 21 and GS1 additions): those of one first character, then all
/// that stand second behind it, separated by blanks.
static PACKAGE_TYPES: &str = "\
    1ABDFGW 2C 3AH 434ABCDFGH 5HLM 6HP 7AB 8ABC AABCDFGHIJLMPTV B4BCDEFGHIJKLMNOPQRSTUVWXYZ \
    CABCDEFGHIJKLMNOPQRSTUVWXYZ DABCGHIJKLMNPRSTUVWXY E123CDEFGHIN FBCDEILOPRTWX GBILRUYZ HABCGNR IABCDEFGHKLNZ \
    JBCGRTY KGI LEGTUVZ MABCERSTWX NAEFGSTUV OABCDEFKTU P2ABCDEFGHIJKLNOPRTUVXYZ QABCDFGHJKLMNPQRS RDGJKLOTZ \
    S1ABCDEHIKLMOPSTUVWXYZ T1BCDEGIKLNORSTUVWYZ UCN VAGIKLNOPQRSY WABCDFGHJKLMNPQRSTUVWXYZ X3ABCDFGHJK \
    YABCDFGHJKLMNPQRSTVWXYZ ZABCDFGHJKLMNPQRSTUVWXYZ";

/// The other package types, separated by blanks.
static LONGER_PACKAGE_TYPES: &str = "\
    200 201 202 203 204 205 206 210 211 212 8 9 APE BGE BME BRI CBL CCE DPE FOB FPE LAB MPE OPE PAE PLP POP PPE PUE \
    RB1 RB2 RB3 RCB SEC STL TEV THE TRE TTE TWE UUE WRP X11 X12 X15 X16 X17 X18 X19 X20";

/// Whether this is a package type.
pub(super) fn is_package_type(code: &str) -> bool {
    match code.as_bytes() {
        [first, second] => PACKAGE_TYPES
            .as_bytes()
            .split(|b| *b == b' ')
            .any(|group| group.split_first().is_some_and(|(own, seconds)| own == first && seconds.contains(second))),
        _ => LONGER_PACKAGE_TYPES.split(' ').any(|own| own == code),
    }
}

/// Whether this is an AIDC media type (ICCBBA).
pub(super) fn is_media_type(value: &str) -> bool {
    value.len() == 2 && number(value).is_some_and(|number| matches!(number, 1..=10 | 80..=99))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_and_currency_is_found() {
        for entry in COUNTRIES.split(' ') {
            assert_eq!(country(&entry[..3]), Some(&entry[3..]));
            assert!(is_country_letters(&entry[3..]));
        }
        for entry in CURRENCIES.split(' ') {
            assert_eq!(currency(&entry[..3]), Some(&entry[3..]));
        }
        assert_eq!((country("156"), currency("156")), (Some("CN"), Some("CNY")));
        for wrong in ["000", "001", "999", "15", "1560", "", "中"] {
            assert_eq!(country(wrong), None, "{wrong}");
        }
    }
}

//! Damaged cells are recognised, and healthy ones are not.

use crate::bulk::input::{damage, is_serial_date};

#[test]
fn damage_is_named() {
    let cases = [
        ("4,20E+11", "scientific"),
        ("4.20777E+11", "scientific"),
        ("-1e-05", "scientific"),
        ("########", "too narrow"),
        ("#N/A", "formula"),
        ("#REF!", "formula"),
        ("#Název?", "formula"),
        ("#NENÍ_K_DISPOZICI", "formula"),
        ("Err:502", "formula"),
        ("Dvo\u{FFFD}\u{FFFD}k", "lost"),
        ("DvoÅ™Ã¡k", "garbled"),
        ("DvoĹ™Ăˇk", "garbled"),
        ("Å\u{A0}imÅ¯nek", "garbled"),
        ("itâ€™s ř", "garbled"),
        ("MÃ¼ller", "garbled"),
    ];
    for (cell, class) in cases {
        let found = damage(cell).unwrap_or_else(|| panic!("{cell} looks healthy"));
        assert!(found.contains(class) && !found.contains(cell), "{cell}: {found}");
    }
}

#[test]
fn healthy_cells_are_left_alone() {
    for cell in [
        "",
        "Dvořák",
        "LÍŠKA",
        "KNÍŽEK",
        "JEŽEK",
        "ŽIŽKA",
        "Müller",
        "Łódź",
        "ĽUBOŠ",
        "420777123456",
        "4E11",
        "E+5",
        "12E",
        "#1",
        "##",
        "# 5",
        "N/A",
        "Ångström",
        "Ñandú",
        "Ă",
        "São Paulo",
        "ÂÂ",
        "MÁŠA",
        "Đorđe",
        "Иван",
        "a+b@x.cz",
        "…",
        "“Hi”",
        "1984-11-06",
        "ÚŽASNÁ",
        "PŘÍŠERA",
    ] {
        assert_eq!(damage(cell), None, "{cell}");
    }
}

#[test]
fn serial_dates_are_five_digits() {
    for (cell, serial) in
        [("30991", true), (" 45000 ", true), ("1984", false), ("01234", false), ("311299", false), ("4500a", false)]
    {
        assert_eq!(is_serial_date(cell), serial, "{cell}");
    }
}

//! The tokens' colors: every pair that meets on the screen has the contrast WCAG asks for, light and dark.

use std::collections::HashMap;
use std::fs;

/// Text on what it stands on (WCAG 1.4.3, AA).
const TEXT: [(&str, &[&str]); 8] = [
    ("text", &["surface", "surface-low", "surface-high", "hover", "accent-low", "danger-low", "warning-low"]),
    ("text-low", &["surface", "surface-low", "surface-high", "hover", "accent-low", "danger-low", "warning-low"]),
    ("text-faint", &["surface", "surface-low", "surface-high", "hover", "accent-low"]),
    ("accent", &["surface", "surface-low", "surface-high", "hover", "accent-low"]),
    ("accent-text", &["accent"]),
    ("danger", &["surface", "surface-low", "surface-high", "danger-low"]),
    ("danger-text", &["danger"]),
    ("warning", &["surface", "surface-low", "surface-high", "hover", "accent-low", "warning-low"]),
];

/// What one must see to know where a control is, and the ring of the focus (WCAG 1.4.11, AA).
const SHAPES: [(&str, &[&str]); 4] = [
    ("line-strong", &["surface", "surface-high"]),
    ("accent", &["surface", "surface-low", "surface-high", "accent-low", "danger-low", "warning-low"]),
    ("danger", &["surface", "surface-high"]),
    ("warning", &["surface", "surface-high"]),
];

/// Rows that are about to be replaced are dimmed, and read all the same.
const DIMMED: [&str; 3] = ["text", "text-low", "accent"];

type Color = [f64; 3];
type Tokens = HashMap<String, [Color; 2]>;

#[test]
fn text_can_be_read_on_everything_it_stands_on() {
    check(&TEXT, 4.5);
}

#[test]
fn controls_and_the_focus_can_be_seen() {
    check(&SHAPES, 3.0);
}

#[test]
fn dimmed_rows_can_be_read() {
    let tokens = tokens();
    let opacity = dimming();
    for text in DIMMED {
        for ground in ["surface", "hover", "accent-low"] {
            for theme in [0, 1] {
                let (text, ground) = (tokens[text][theme], tokens[ground][theme]);
                let dimmed = mix(text, ground, opacity);
                let contrast = contrast(dimmed, ground);
                assert!(contrast >= 4.5, "{text:?} dimmed to {opacity} on {ground:?}: {contrast:.2}");
            }
        }
    }
}

#[test]
fn the_measure_is_that_of_wcag() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
    let gray = color("#767676");
    assert!((contrast(gray, [1.0; 3]) - 4.54).abs() < 0.01);
    assert_eq!(color("#fff"), [1.0; 3]);
}

fn check(pairs: &[(&str, &[&str])], least: f64) {
    let tokens = tokens();
    for (front, grounds) in pairs {
        for ground in *grounds {
            for (theme, name) in ["light", "dark"].into_iter().enumerate() {
                let contrast = contrast(tokens[*front][theme], tokens[*ground][theme]);
                assert!(contrast >= least, "{front} on {ground}, {name}: {contrast:.2}, not {least}");
            }
        }
    }
}

/// Every `--cadenza-NAME: light-dark(A, B)` of the tokens.
fn tokens() -> Tokens {
    let sheet = fs::read_to_string(cadenza_tests::repository().join("style/tokens.css")).unwrap();
    let colors = sheet.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--cadenza-")?.split_once(": light-dark(")?;
        // A veil over everything is seen through, and nothing is read on it.
        let (light, dark) = value.strip_suffix(");")?.split_once(", ").filter(|_| value.starts_with('#'))?;
        Some((name.to_owned(), [color(light), color(dark)]))
    });
    let tokens: Tokens = colors.collect();
    assert!(tokens.len() >= 15, "the tokens are written in another way: {:?}", tokens.keys());
    tokens
}

/// How opaque rows are while newer ones are on their way.
fn dimming() -> f64 {
    let sheet = fs::read_to_string(cadenza_tests::repository().join("style/table.css")).unwrap();
    let (_, rule) = sheet.split_once(".schedules[data-late] tbody {").unwrap();
    let (_, value) = rule.split_once("opacity: ").unwrap();
    value.split_once(';').unwrap().0.parse().unwrap()
}

fn color(hex: &str) -> Color {
    let digits: Vec<f64> = hex.trim_start_matches('#').chars().map(|it| f64::from(it.to_digit(16).unwrap())).collect();
    match digits.as_slice() {
        [r, g, b] => [r * 17.0, g * 17.0, b * 17.0].map(|it| it / 255.0),
        [r, s, g, h, b, c] => [r * 16.0 + s, g * 16.0 + h, b * 16.0 + c].map(|it| it / 255.0),
        _ => panic!("{hex} is no color"),
    }
}

fn mix(front: Color, ground: Color, opacity: f64) -> Color {
    let mixed = |at: usize| front[at] * opacity + ground[at] * (1.0 - opacity);
    [mixed(0), mixed(1), mixed(2)]
}

fn luminance(color: Color) -> f64 {
    let [r, g, b] = color.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

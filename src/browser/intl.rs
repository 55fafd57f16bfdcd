//! Times, zones and numbers, as the browser's own `Intl` writes them: its tables cost this app nothing.

mod time_zones;
mod unicode;

pub use time_zones::{browser_zone, canonical_zone, offset, zones};
pub use unicode::{ADDRESSES, UNICODE, folded};

use cadenza_contract::Timestamp;
use js_sys::{Array, Date, Function, Intl, Map, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use cadenza_core::i18n::plain_tag;
use cadenza_core::local_time::{self, DateOrder};

/// The farthest a JavaScript date reaches, in milliseconds from 1970 either way.
const FARTHEST: i64 = 8_640_000_000_000_000;

/// Writes times in one language and one zone, and reads them.
pub struct Clock {
    exact: Option<Function>,
    full: Option<Function>,
    /// Without the zone: of this year, of any year, to the second.
    short: [Option<Function>; 3],
    ahead: Option<Function>,
    relative: Option<Intl::RelativeTimeFormat>,
    order: DateOrder,
    language: String,
    zone: String,
}

impl Clock {
    /// A clock for a language tag and an IANA zone; an empty zone, or one the browser does not know, is the device's.
    pub fn new(language: &str, zone: &str) -> Self {
        let zone = if zone.is_empty() || offset(zone).is_none() { browser_zone() } else { zone.to_owned() };
        let base = [
            ("timeZone", zone.as_str()),
            ("month", "short"),
            ("day", "2-digit"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
            ("hourCycle", "h23"),
        ];
        let (year, second, named) = (("year", "numeric"), ("second", "2-digit"), ("timeZoneName", "short"));
        let with = |more: &[(&str, &str)]| formatter(language, &[&base, more].concat());
        let relative = construct("RelativeTimeFormat", language, &[("numeric", "auto")]);
        Self {
            exact: with(&[year, named]),
            full: with(&[year, second, named]),
            short: [with(&[]), with(&[year]), with(&[year, second])],
            ahead: formatter("en", &[("timeZone", &zone), ("timeZoneName", "longOffset")]),
            relative: relative.map(JsCast::unchecked_into),
            order: date_order(language),
            language: language.to_owned(),
            zone,
        }
    }

    /// The same in another zone.
    pub fn in_zone(&self, zone: &str) -> Self {
        Self::new(&self.language, zone)
    }

    /// The zone every time of this clock is in.
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// The time with its zone, to the minute: `17 Jan 2024, 14:12 CET`. A time no calendar holds stays a number.
    pub fn exact(&self, time: Timestamp) -> String {
        written(self.exact.as_ref(), time)
    }

    /// The same to the second.
    pub fn full(&self, time: Timestamp) -> String {
        written(self.full.as_ref(), time)
    }

    /// The time without its zone, to compare with others: `Today 14:12`, `17 Jan, 14:12`, `17 Jan 2024, 14:12`.
    pub fn short(&self, time: Timestamp) -> String {
        let [this_year, any_year, _] = &self.short;
        let (shown, now) = (self.shown(time.micros().div_euclid(1_000)), self.shown(now() as i64));
        let days = shown.div_euclid(local_time::DAY).saturating_sub(now.div_euclid(local_time::DAY));
        match &self.relative {
            Some(relative) if (-1..=1).contains(&days) => {
                let minutes = shown.rem_euclid(local_time::DAY) / 60_000;
                let day = String::from(relative.format(days as f64, "day"));
                format!("{} {:02}:{:02}", capitalized(&day), minutes / 60, minutes % 60)
            }
            _ if year(shown) == year(now) => written(this_year.as_ref(), time),
            _ => written(any_year.as_ref(), time),
        }
    }

    /// The time to the second, without its zone: `17 Jan 2024, 14:12:19`.
    pub fn to_the_second(&self, time: Timestamp) -> String {
        let [_, _, to_the_second] = &self.short;
        written(to_the_second.as_ref(), time)
    }

    /// The day it is by this clock, as a number that grows by one a day.
    pub fn today(&self) -> i64 {
        self.shown(now() as i64).div_euclid(local_time::DAY)
    }

    /// The distance from now in the largest fitting unit: `3 days ago`.
    pub fn relative(&self, time: Timestamp) -> String {
        const UNITS: [(f64, &str); 6] = [
            (31_556_952.0, "year"),
            (2_629_746.0, "month"),
            (604_800.0, "week"),
            (86_400.0, "day"),
            (3_600.0, "hour"),
            (60.0, "minute"),
        ];
        let seconds = time.micros() as f64 / 1e6 - now() / 1e3;
        let (unit, name) = UNITS.into_iter().find(|(unit, _)| seconds.abs() >= *unit).unwrap_or((1.0, "second"));
        let written =
            self.relative.as_ref().map(|relative| String::from(relative.format((seconds / unit).trunc(), name)));
        written.unwrap_or_default()
    }

    /// The time as a field for dates holds it, in this clock's zone, to the second: `2024-01-17 14:12:19`.
    pub fn format_input(&self, time: Timestamp) -> String {
        let shown = self.shown(time.micros().div_euclid(1_000));
        let text =
            date(Timestamp::from_micros(shown.saturating_mul(1_000))).map(|date| String::from(date.to_iso_string()));
        let seconds =
            text.as_deref().and_then(|text| text.split_once('.')).map(|(seconds, _)| seconds.replace('T', " "));
        let seconds = seconds.unwrap_or_default();
        seconds.strip_suffix(":00").map_or(seconds.clone(), str::to_owned)
    }

    /// The time a field for dates means in this clock's zone; `None` while that is not clear.
    pub fn parse_input(&self, text: &str) -> Option<Timestamp> {
        let shown = local_time::parse_local(text, self.order)?;
        Some(Timestamp::from_micros(local_time::resolve_local(shown, |moment| self.ahead(moment)) * 1_000))
    }

    /// What this clock shows at a moment, both in milliseconds from 1970.
    fn shown(&self, milliseconds: i64) -> i64 {
        milliseconds.saturating_add(self.ahead(milliseconds))
    }

    /// How far this clock runs ahead of UTC at a moment, both in milliseconds.
    fn ahead(&self, milliseconds: i64) -> i64 {
        local_time::parse_offset(&written(
            self.ahead.as_ref(),
            Timestamp::from_micros(milliseconds.saturating_mul(1_000)),
        ))
        .unwrap_or_default()
    }
}

/// Milliseconds from 1970 by the browser's clock.
pub fn now() -> f64 {
    Date::now()
}

/// The time in ISO 8601 with all six digits of its microseconds, in UTC.
pub fn iso(time: Timestamp) -> String {
    let Some(date) = date(time) else { return time.micros().to_string() };
    let seconds = String::from(date.to_iso_string());
    let whole = seconds.split_once('.').map_or(seconds.as_str(), |(whole, _)| whole);
    format!("{whole}.{:06}Z", time.micros().rem_euclid(1_000_000))
}

/// Today in the browser's zone, as `2026-11-24`.
pub fn today() -> String {
    let date = Date::new_0();
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// The languages a person reads, the dearest first, as the browser was told; without those `Intl` refuses.
pub fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    let plain = languages.iter().filter_map(|tag| plain_tag(&tag.as_string()?));
    plain.filter(|tag| construct_with("DateTimeFormat", tag, &Object::new()).is_some()).collect()
}

/// Whether a person writes numbers with a comma before the decimals.
pub fn has_decimal_comma() -> bool {
    let language = languages().into_iter().next();
    String::from(Number::from(1.5).to_locale_string(language.as_deref().unwrap_or("en"))).contains(',')
}

/// The place of each text among them all in the order of a language: case aside, and `host9` before `host10`.
pub fn ranks(language: &str, texts: &[&str]) -> Vec<u32> {
    let collator = construct("Collator", language, &[("numeric", "true"), ("sensitivity", "base")]);
    let compare = collator.and_then(|it| Reflect::get(&it, &"compare".into()).ok()?.dyn_into::<Function>().ok());
    let distinct = |left: &JsValue, right: &JsValue| {
        compare.as_ref().is_none_or(|it| it.call2(&JsValue::UNDEFINED, left, right).is_ok_and(|order| order != 0.0))
    };
    let texts: Vec<JsValue> = texts.iter().map(|text| (*text).into()).collect();
    let sorted: Array = texts.iter().collect();
    if let (Some(compare), Ok(sort)) = (&compare, Reflect::get(&sorted, &"sort".into())) {
        // The browser sorts its own strings by its own comparison; ours would cross over for each pair.
        let _ = sort.unchecked_into::<Function>().call1(&sorted, compare);
    }
    let (places, mut place, mut before) = (Map::new(), 0, None);
    for text in sorted.iter() {
        place += u32::from(before.is_some_and(|before| distinct(&before, &text)));
        places.set(&text, &place.into());
        before = Some(text);
    }
    texts.iter().map(|text| places.get(text).as_f64().unwrap_or_default() as u32).collect()
}

/// The order in which a language writes a date in numbers.
fn date_order(language: &str) -> DateOrder {
    /// 3 February 2001.
    const SAMPLE: i64 = 981_158_400_000_000;
    let options = [("timeZone", "UTC"), ("year", "numeric"), ("month", "numeric"), ("day", "numeric")];
    DateOrder::of(&written(formatter(language, &options).as_ref(), Timestamp::from_micros(SAMPLE)))
}

/// The year of a time as a clock shows it; `None` beyond the calendar.
fn year(shown: i64) -> Option<u32> {
    date(Timestamp::from_micros(shown.saturating_mul(1_000))).map(|date| date.get_utc_full_year())
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A time no calendar holds stays a number.
fn written(format: Option<&Function>, time: Timestamp) -> String {
    let written = date(time).zip(format).and_then(|(date, it)| it.call1(&JsValue::UNDEFINED, &date).ok()?.as_string());
    written.unwrap_or_else(|| time.micros().to_string())
}

fn date(time: Timestamp) -> Option<Date> {
    let milliseconds = time.micros().div_euclid(1_000);
    (milliseconds.abs() <= FARTHEST).then(|| Date::new(&JsValue::from_f64(milliseconds as f64)))
}

fn formatter(language: &str, options: &[(&str, &str)]) -> Option<Function> {
    let format = construct("DateTimeFormat", language, options)?;
    Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()
}

/// A formatter of `Intl`, or `None` where the browser refuses its options (an unknown zone, say) with an exception.
///
/// Every call of `Intl` goes through here: whatever the language is called, digits are Latin and years Gregorian, as
/// what is typed and what the API takes, and a language it refuses is written like its nearest.
fn construct(name: &str, language: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let settings = Object::new();
    for (key, value) in [("numberingSystem", "latn"), ("calendar", "gregory")].iter().chain(options) {
        Reflect::set(&settings, &(*key).into(), &(*value).into()).ok()?;
    }
    let tag = plain_tag(language).unwrap_or_default();
    let primary = tag.split('-').next().unwrap_or_default();
    [&tag, primary, ""].into_iter().find_map(|tag| construct_with(name, tag, &settings))
}

/// A formatter for exactly this tag; an empty one is the browser's.
fn construct_with(name: &str, tag: &str, settings: &Object) -> Option<JsValue> {
    let constructor: Function = Reflect::get(&intl()?, &name.into()).ok()?.dyn_into().ok()?;
    let tag = if tag.is_empty() { JsValue::UNDEFINED } else { tag.into() };
    Reflect::construct(&constructor, &Array::of2(&tag, settings)).ok()
}

fn intl() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"Intl".into()).ok()
}

//! Time zones, as the browser knows them.

use js_sys::{Array, Date, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{construct, formatter, intl};
use cadenza_core::schedule::timezone as zone;

/// The zone of the browser; UTC where the device has none.
pub fn browser_zone() -> String {
    construct("DateTimeFormat", "en", &[])
        .and_then(|format| resolved(&format))
        .and_then(|name| canonical_zone(&name))
        .unwrap_or_else(|| zone::UTC.to_owned())
}

/// The name of the zone a text means, as the API takes it: `Europe/Rome` for `europe/rome`. Nothing where it means none.
pub fn canonical_zone(text: &str) -> Option<String> {
    zone::canonical(text, |text| resolved(&construct("DateTimeFormat", "en", &[("timeZone", text)])?))
}

/// Every zone worth offering, by its IANA name; few in a browser too old to tell.
pub fn zones() -> Vec<String> {
    let known = intl().and_then(|intl| {
        let list: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        list.call1(&intl, &"timeZone".into()).ok()?.dyn_into::<Array>().ok()
    });
    zone::offered(known.map(|zones| zones.iter().filter_map(|zone| zone.as_string()).collect()).unwrap_or_default())
}

/// The present offset of a zone, as `GMT+1`; `None` for a zone the browser does not know.
pub fn offset(zone: &str) -> Option<String> {
    let format = formatter("en", &[("timeZone", zone.trim()), ("timeZoneName", "shortOffset")])?;
    let written = format.call1(&JsValue::UNDEFINED, &Date::new_0()).ok()?.as_string()?;
    written.rsplit_once(' ').map(|(_, offset)| offset.to_owned())
}

/// The zone a formatter has settled on.
fn resolved(format: &JsValue) -> Option<String> {
    let options: Function = Reflect::get(format, &"resolvedOptions".into()).ok()?.dyn_into().ok()?;
    Reflect::get(&options.call0(format).ok()?, &"timeZone".into()).ok()?.as_string()
}

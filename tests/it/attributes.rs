//! The table of attributes: whatever is in it is typed, compared, merged, shown, sorted, linked and exported.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cadenza_contract::{Attributes, Schedule};
use cadenza_core::form::{FieldProblem, in_form_order};
use cadenza_core::i18n::{EN, lazy_messages};
use cadenza_core::list::{Column, ExportFile, Format, FormulaEscaping, KnownValues, Separator};
use cadenza_core::route::{Prefill, Route};
use cadenza_core::schedule::{
    Attribute, AttributeKind, AttributeRef, AttributeValue, Draft, Input, Patch, Section, attribute_changes, merge,
};
use cadenza_core::tag_input::{Unicode, ValueKind};
use serde_json::{Value, json};

use crate::list::schedule;

/// A value no other attribute has, and that every check lets pass.
fn text(attribute: Attribute) -> String {
    let place = attribute as usize;
    match attribute.kind() {
        AttributeKind::Zone => "Asia/Tokyo".to_owned(),
        AttributeKind::List(ValueKind::Address) => format!("person{place}@example.com"),
        AttributeKind::List(_) => format!("host{place}.example"),
        AttributeKind::Text | AttributeKind::Word => format!("value {place}"),
    }
}

fn value(attribute: Attribute) -> AttributeValue {
    match attribute.value_kind() {
        Some(_) => AttributeValue::List(vec![text(attribute)]),
        None => AttributeValue::Text(text(attribute)),
    }
}

/// A schedule that holds it, as the wire would bring it.
fn holding(attribute: Attribute) -> Schedule {
    let mut row = serde_json::to_value(schedule("a")).unwrap();
    row[attribute.wire()] = match value(attribute) {
        AttributeValue::Text(text) => json!(text),
        AttributeValue::List(list) => json!(list),
    };
    Schedule::try_from(row).unwrap()
}

/// What typing it into the form of `before` sends.
fn typed(attribute: Attribute, before: &Schedule) -> Patch {
    let start = Draft::from(before);
    let mut draft = start.clone();
    draft.set(attribute, text(attribute));
    draft.check(Some(&start)).unwrap().diff(before)
}

#[test]
fn the_table_has_exactly_what_can_be_sent() {
    let mut attributes = Attributes::default();
    for attribute in Attribute::EVERY {
        assert!(attribute.sent(&attributes).is_none(), "{attribute:?}");
        attribute.slot(&mut attributes).set(value(attribute));
        assert_eq!(attribute.sent(&attributes).map(AttributeValue::from), Some(value(attribute)));
    }
    let Value::Object(sent) = serde_json::to_value(&attributes).unwrap() else { panic!("no object") };
    let names: BTreeSet<&str> = Attribute::EVERY.map(Attribute::wire).into_iter().collect();
    assert_eq!(sent.keys().map(String::as_str).collect::<BTreeSet<_>>(), names);
    assert_eq!(Attribute::EVERY.map(Attribute::field_id).into_iter().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn each_attribute_is_read_where_the_wire_has_it() {
    for attribute in Attribute::EVERY {
        assert_eq!(AttributeValue::of(&holding(attribute), attribute), value(attribute));
        for other in Attribute::EVERY.into_iter().filter(|other| *other != attribute) {
            assert_eq!(other.read(&holding(attribute)), other.read(&schedule("a")), "{attribute:?} is {other:?}");
        }
    }
}

#[test]
fn each_attribute_goes_through_the_form_alone() {
    for attribute in Attribute::EVERY {
        let patch = typed(attribute, &schedule("a"));
        let moved: Vec<_> = Attribute::EVERY.into_iter().filter(|it| patch.get(*it).is_some()).collect();
        assert_eq!((moved, patch.get(attribute)), (vec![attribute], Some(value(attribute))));
        assert!(patch.is_applied_to(&holding(attribute)) && !patch.is_applied_to(&schedule("a")));
        assert_eq!(patch.clone().only(&[attribute]), patch);
        assert!(patch.only(&[]).is_empty());
    }
}

#[test]
fn each_attribute_is_asked_for_if_a_schedule_needs_it() {
    for attribute in Attribute::EVERY {
        let problem = Draft::default().problem(attribute);
        assert_eq!(problem, attribute.is_required().then_some(FieldProblem::Required), "{attribute:?}");
    }
    let said = Attribute::EVERY.map(|attribute| (attribute, FieldProblem::Said(String::new())));
    assert_eq!(in_form_order(said.iter().rev().cloned().collect()), said, "no complaint is dropped");
}

#[test]
fn each_attribute_is_reviewed_and_merged() {
    for attribute in Attribute::EVERY {
        let before = schedule("a");
        let patch = typed(attribute, &before);
        let [change] = &attribute_changes(&before, &patch)[..] else { panic!("{attribute:?}") };
        assert_eq!((change.attribute, &change.after), (attribute, &value(attribute)));
        let theirs = merge(&before, &Patch::default(), &holding(attribute));
        assert_eq!(theirs.theirs, [attribute]);
        let mut other = Draft::from(&before);
        other.set(attribute, text(attribute) + "x");
        let conflict = merge(&before, &Input::from(&other).diff(&before), &holding(attribute));
        assert_eq!(conflict.conflicts.iter().map(|it| it.attribute).collect::<Vec<_>>(), [attribute]);
    }
}

#[test]
fn each_attribute_is_copied_or_left_empty_and_prefilled_by_an_address() {
    for attribute in Attribute::EVERY {
        let copy = Draft::copy_of(&holding(attribute));
        let expected = if attribute.is_copied() { Draft::from(&holding(attribute)) } else { Draft::default() };
        assert_eq!(copy.get(attribute), expected.get(attribute));
        let mut prefill = Prefill::default();
        attribute.slot(&mut prefill.attributes).set(value(attribute));
        let route = Route::New(prefill.clone());
        assert_eq!(Route::parse(&route.href()), route);
        let mut draft = Draft::default();
        draft.set(attribute, text(attribute));
        assert_eq!(Draft::default().prefilled(&prefill.attributes), draft);
        assert_eq!(Draft::parse(&draft.to_text()), Some(draft));
    }
}

#[test]
fn each_attribute_is_exported_once() {
    let day = |_| String::new();
    let mut file = ExportFile::new(Format::Csv(FormulaEscaping::Raw, Separator::Tab), day);
    for attribute in Attribute::EVERY {
        file.add(&serde_json::to_string(&holding(attribute)).unwrap());
    }
    let file = file.finish();
    let mut lines = file.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let heads = lines.next().unwrap();
    for (attribute, cells) in Attribute::EVERY.into_iter().zip(lines) {
        let places: Vec<_> = (0..heads.len()).filter(|at| heads[*at] == attribute.wire()).collect();
        let [place] = places[..] else { panic!("{attribute:?} has {} columns", places.len()) };
        assert_eq!(cells[place], text(attribute));
    }
}

#[test]
fn each_attribute_has_its_place_on_the_page_about_a_schedule() {
    let shown: Vec<_> = Section::EVERY.into_iter().flat_map(Section::attributes).copied().collect();
    for attribute in Attribute::EVERY {
        let places = shown.iter().filter(|other| **other == attribute).count();
        assert_eq!(places, usize::from(attribute != Attribute::Name), "{attribute:?}; the name is the heading");
    }
}

#[test]
fn columns_are_attributes_and_what_the_server_sets() {
    let columns: BTreeSet<_> = Column::EVERY.map(Column::wire).into_iter().collect();
    assert_eq!(columns.len(), Column::EVERY.len(), "one stands twice");
    for attribute in Attribute::EVERY {
        assert!(Column::EVERY.contains(&Column::Attribute(attribute)), "{attribute:?} is no column");
        assert!(Attribute::COLUMNS.contains(&attribute), "{attribute:?} has no place");
        assert_eq!((EN.column)(Column::Attribute(attribute)), (lazy_messages(&EN).attribute)(attribute));
    }
}

#[test]
fn what_was_met_is_suggested_where_schedules_share_values() {
    let unicode = Unicode { composed: str::to_owned, ascii: |_| None };
    for attribute in Attribute::EVERY {
        let mut known = KnownValues::default();
        known.learn(&[Arc::new(holding(attribute))], unicode);
        let shared = match attribute.read(&schedule("a")) {
            AttributeRef::Text(_) => attribute.kind() == AttributeKind::Word,
            AttributeRef::List(_) => true,
        };
        assert_eq!(known.of(attribute).contains(&text(attribute)), shared, "{attribute:?}");
    }
}

/// Sources under a folder of the repository.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    entries.flat_map(inside).filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

#[test]
fn nothing_but_the_table_and_the_texts_tells_the_attributes_apart_one_by_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files: Vec<_> = ["crates/core/src", "crates/client/src", "src"].map(|it| sources(&root.join(it))).concat();
    assert!(files.len() > 100, "the sources are elsewhere");
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let named = Attribute::EVERY.into_iter().filter(|it| source.contains(&format!("Attribute::{it:?}"))).count();
        let exempt = file.ends_with("schedule/attribute.rs") || file.ends_with("names.rs");
        assert!(named <= 3 || exempt, "{} names {named} attributes: let it go over the table", file.display());
    }
}

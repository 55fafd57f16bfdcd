//! Saved views: kept, changed, and carried in a file.

use cadenza_core::list::{ImportSummary, Query, SavedViews, SavedViewsError};
use proptest::prelude::*;

use crate::address::query;

fn of(views: &[(&str, &str)]) -> SavedViews {
    views.iter().fold(SavedViews::default(), |mut all, (name, query)| {
        all.save(name, (*query).to_owned());
        all
    })
}

fn names(views: &SavedViews) -> Vec<&str> {
    views.views().iter().map(|view| view.name.as_str()).collect()
}

fn views() -> impl Strategy<Value = SavedViews> {
    prop::collection::vec(("\\PC{1,120}", query()), 0..6).prop_map(|views| {
        views.into_iter().fold(SavedViews::default(), |mut all, (name, query)| {
            all.save(&name, query.to_text());
            all
        })
    })
}

proptest! {
    #[test]
    fn views_survive_their_file(views in views()) {
        prop_assert_eq!(SavedViews::parse(&views.to_text()), Ok(views.clone()));
        prop_assert_eq!(SavedViews::from_storage(&views.to_text()), views);
    }

    #[test]
    fn a_view_leads_where_the_list_was(query in query()) {
        let kept = query.for_saved_view(Default::default());
        let mut views = SavedViews::default();
        views.save("here", kept.to_text());
        let file = SavedViews::parse(&views.to_text()).unwrap();
        prop_assert_eq!(Query::parse(&file.get("here").unwrap().query), kept);
    }

    #[test]
    fn importing_a_file_twice_is_importing_it_once(mine in views(), theirs in views()) {
        let mut once = mine;
        once.import(theirs.clone());
        let mut twice = once.clone();
        let again = twice.import(theirs.clone());
        prop_assert_eq!(&twice, &once);
        prop_assert_eq!((again.added, again.known), (0, theirs.views().len()));
    }

    #[test]
    fn no_file_breaks_the_import(text in "\\PC{0,80}") {
        prop_assert!(SavedViews::parse(&text).is_err());
        prop_assert_eq!(SavedViews::from_storage(&text), SavedViews::default());
    }
}

#[test]
fn a_file_is_written_as_documented() {
    let text = of(&[("Milano", "name=milano&size=all")]).to_text();
    assert_eq!(text, r#"{"cadenza_views":1,"views":[{"name":"Milano","query":"name=milano&size=all"}]}"#);
}

#[test]
fn a_bad_file_is_refused_with_what_is_wrong_in_it() {
    let nameless = r#"{"cadenza_views":1,"views":[{"name":"a","query":""},{"name":"  ","query":""}]}"#;
    let cases = [
        ("{\"cadenza_views\":1,\n \"views\": oops", SavedViewsError::NotJson { line: 2, column: 11 }),
        ("[]", SavedViewsError::NotViews),
        (r#"{"views":[]}"#, SavedViewsError::NotViews),
        (r#"{"cadenza_views":"1","views":[]}"#, SavedViewsError::NotViews),
        (r#"{"cadenza_views":2,"views":[]}"#, SavedViewsError::Newer(2)),
        (r#"{"cadenza_views":1,"views":{}}"#, SavedViewsError::NoList),
        (nameless, SavedViewsError::Nameless(2)),
        (r#"{"cadenza_views":1,"views":[{"name":"a","query":7}]}"#, SavedViewsError::NoQuery("a".to_owned())),
    ];
    for (text, problem) in cases {
        assert_eq!(SavedViews::parse(text), Err(problem), "{text}");
    }
}

#[test]
fn a_mark_before_the_text_and_a_question_mark_before_the_query_do_no_harm() {
    let views = SavedViews::parse("\u{feff}{\"cadenza_views\":1,\"views\":[{\"name\":\" a \",\"query\":\"?name=x\"}]}");
    assert_eq!(views, Ok(of(&[("a", "name=x")])));
}

#[test]
fn what_is_kept_is_read_as_far_as_it_can_be() {
    let kept = r#"{"cadenza_views":9,"views":[{"name":"a","query":"","shape":"round"},{"query":""},7,{"name":"b"}]}"#;
    assert_eq!(SavedViews::from_storage(kept), of(&[("a", "")]));
}

#[test]
fn saving_under_a_taken_name_replaces_that_view_in_its_place() {
    let mut views = of(&[("a", "1"), ("b", "2")]);
    views.save(" a ", "3".to_owned());
    assert_eq!(views, of(&[("a", "3"), ("b", "2")]));
    views.save("  ", "4".to_owned());
    assert_eq!(names(&views), ["a", "b"], "nothing is saved under no name");
}

#[test]
fn a_new_name_is_neither_empty_nor_taken() {
    let mut views = of(&[("a", "1"), ("b", "2")]);
    assert!(!views.rename("a", "b") && !views.rename("a", " ") && !views.rename("nobody", "c"));
    assert!(views.rename("a", " a "), "its own name is free");
    assert!(views.rename("a", "c"));
    assert_eq!(views, of(&[("c", "1"), ("b", "2")]));
    views.remove("c");
    assert_eq!(names(&views), ["b"]);
}

#[test]
fn an_import_overwrites_nothing() {
    let mut views = of(&[("a", "1"), ("b", "2"), ("a (2)", "7")]);
    let imported = views.import(of(&[("a", "other"), ("b", "2"), ("c", "3")]));
    assert_eq!(imported, ImportSummary { added: 2, renamed: 1, known: 1 });
    assert_eq!(views, of(&[("a", "1"), ("b", "2"), ("a (2)", "7"), ("a (3)", "other"), ("c", "3")]));
}

#[test]
fn a_long_name_is_cut_and_still_told_from_its_like() {
    let long = "ü".repeat(150);
    let mut views = of(&[(&long, "1")]);
    assert_eq!(views.views()[0].name.chars().count(), 100);
    views.import(of(&[(&long, "2")]));
    assert_eq!(views.views()[1].name.chars().count(), 100);
    assert!(views.views()[1].name.ends_with(" (2)"));
}

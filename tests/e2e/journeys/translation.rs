//! A page that is being translated, by the browser or somebody's script: what changes still shows, and names stay names.

use serde_json::{Value, json};

use crate::journey::Visit;

/// What the translators of browsers do to every text, shadow roots included.
const TRANSLATE: &str = r#"(() => {
    const texts = [];
    const walk = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) {
        if (!text.data.trim() || text.parentElement.closest('font, [translate="no"], option, select, textarea')) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
    return root().querySelectorAll("font > font").length;
})()"#;

pub(super) async fn a_translated_page_still_says_what_changes(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status("1–25 of 312 schedules").await;
    let replaced = page.ask(TRANSLATE, vec![]).await;
    assert!(replaced.as_u64().is_some_and(|count| count > 50), "{replaced}");
    page.click("link", "Next").await;
    page.status("26–50 of 312 schedules").await;
    let names: Vec<_> = visit.server.schedules().await.into_iter().skip(25).take(25).map(|it| it.name).collect();
    page.names_are(&names).await;
    for row in [0, 1, 2] {
        page.ask("bodyRows()[arguments[0]].querySelector('input').click()", vec![row.into()]).await;
        page.ask(TRANSLATE, vec![]).await;
    }
    page.shows("3 selected").await;
    page.ask(TRANSLATE, vec![]).await;
    page.click("button", "Clear selection").await;
    page.open_filters().await;
    page.type_into("Name contains", "zzzz").await;
    page.has("heading", "No schedule matches").await;
}

/// Where a text that is somebody's own stands without saying so.
const LOOSE: &str = r#"((own) => {
    const loose = [];
    const walk = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode;
        const found = own.find((it) => data.includes(it));
        if (found && !parentElement.closest('[translate="no"], option, textarea, style')) loose.push(`${found}: ${parentElement.outerHTML}`);
    }
    return loose;
})(arguments[0])"#;

pub(super) async fn names_addresses_hosts_and_ids_are_not_to_be_translated(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    let (name, to, host) = ("Qzx weekly report", "qzx.someone@example.com", "qzx-host.example.com");
    page.click("link", "New schedule").await;
    page.fill("Name", name).await;
    page.fill("Hosts", host).await;
    page.fill("Recipients", to).await;
    page.click("button", "Create schedule").await;
    page.shows(&format!("“{name}” created")).await;
    let id = visit.server.schedule(name).await.id.to_string();
    let own = json!([name, to, host, id]);
    let kept = async |place: &str, shown: &str| {
        page.shows(shown).await;
        let loose = page.ask(LOOSE, vec![own.clone()]).await;
        assert_eq!(loose, json!([]), "{place}");
    };
    kept("a toast", name).await;
    let (find, address) =
        (format!("#/schedules?name={}&host={host}", name.replace(' ', "%20")), to.replace('@', "%40"));
    let places = [
        ("the list and its chips", find.as_str(), name),
        ("one schedule", &format!("#/schedules/{id}"), &id),
        ("its form", &format!("#/schedules/{id}/edit"), to),
        ("all recipients", &format!("#/recipients?find={address}"), to),
        ("a recipient", &format!("#/recipients/{address}"), name),
    ];
    for (place, address, shown) in places {
        page.open(address).await;
        kept(place, shown).await;
    }
    page.open(&find).await;
    page.act_on(&name, "Delete").await;
    kept("the question before a deletion", "Delete").await;
    let seen = page.ask("root().querySelectorAll('[translate=\"no\"]').length", vec![]).await;
    assert_ne!(seen, Value::from(0));
}

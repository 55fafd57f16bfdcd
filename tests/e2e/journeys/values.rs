//! Many values in one field: pasted by the hundred, and one by one by the keyboard.

use thirtyfour::Key;

use crate::journey::Visit;

pub(super) async fn two_hundred_pasted_addresses_are_saved(visit: &mut Visit) {
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    let address = |number: usize| format!("person{number}@example.com");
    let mut lines: Vec<String> = (0..200)
        .map(|number| match number % 4 {
            0 => format!("Person {number} <{}>", address(number)),
            1 => format!("\"Person, the {number}th\" <{}>", address(number)),
            _ => address(number),
        })
        .collect();
    lines.insert(100, "nobody at all".to_owned());
    lines.extend([7, 8, 9].map(|number| address(number).to_uppercase()));
    page.fill("Name", "All hands").await;
    page.paste("Recipients", &lines.join("\n")).await;
    page.shows("201 recipients").await;
    page.shows("3 duplicates removed").await;
    let mut expected: Vec<String> = (0..200).map(address).collect();
    expected.insert(100, "nobody at all".to_owned());
    assert_eq!(page.value("Recipients").await.lines().collect::<Vec<_>>(), expected);

    page.click("button", "Create schedule").await;
    page.shows("Not an email address: “nobody at all”").await;
    page.focus_is_on("field", "Recipients").await;
    assert!(visit.server.record.writes().is_empty(), "something wrong was sent");
    page.click("button", "1 to fix: show").await;
    page.focus_is_on("button", "nobody at all no @").await;
    page.press(Key::Enter).await;
    page.focus_is_on("field", "Recipients").await;
    page.press_with(Key::Control, "a").await;
    page.press("somebody@example.com").await;
    page.press(Key::Enter).await;
    expected[100] = "somebody@example.com".to_owned();
    page.lacks("button", "1 to fix: show").await;
    page.click("button", "Create schedule").await;
    page.shows("“All hands” created").await;
    assert_eq!(visit.server.schedule("All hands").await.send_to, Some(expected));
}

pub(super) async fn the_keyboard_alone_adds_edits_and_removes_values(visit: &mut Visit) {
    visit.signed_in("#/schedules/new?name=Groups&services=Sales,%20EU&services=Web%20shop").await;
    let page = &visit.page;
    page.find("field", "Domain groups").await;
    page.ask("everything('field', 'Domain groups')[0].focus()", vec![]).await;
    page.press("Mail").await;
    page.press(Key::Enter).await;
    page.wait("the third value", "root().querySelectorAll('.value').length === 3", vec![]).await;
    page.press(Key::Left).await;
    page.focus_is_on("button", "Mail").await;
    page.press(Key::Left).await;
    page.focus_is_on("button", "Web shop").await;
    page.press(Key::Delete).await;
    page.focus_is_on("button", "Mail").await;
    page.press(Key::Right).await;
    page.focus_is_on("field", "Domain groups").await;
    page.press(Key::Backspace).await;
    page.wait("the last value in the text", "focused()?.value === 'Mail'", vec![]).await;
    page.press("box").await;
    page.press(Key::Tab).await;
    page.focus_is_on("field", "Domain groups").await;
    assert_eq!(page.value("Domain groups").await, "Sales, EU\nMailbox");
    page.press(Key::Tab).await;
    page.focus_is_on("button", "Copy all").await;
    page.click("button", "Create schedule").await;
    page.shows("“Groups” created").await;
    let made = visit.server.schedule("Groups").await;
    assert_eq!(made.services, Some(vec!["Sales, EU".to_owned(), "Mailbox".to_owned()]));

    page.open(&format!("#/schedules/{}/edit", made.id)).await;
    page.type_into("Domain groups", "Shop,").await;
    page.click("button", "Save changes").await;
    page.shows("“Groups” saved").await;
    let saved = visit.server.schedule("Groups").await.services.unwrap();
    assert_eq!(saved, ["Sales, EU", "Mailbox", "Shop"], "a name with a comma was taken apart");
}

pub(super) async fn what_is_typed_but_not_ended_is_saved_and_asked_about(visit: &mut Visit) {
    let schedule = visit.server.schedules().await.remove(0);
    visit.signed_in(&format!("#/schedules/{}/edit", schedule.id)).await;
    let page = &visit.page;
    page.type_into("Hosts", "new.example").await;
    // The address changes without the focus leaving the field: nobody has ended what is typed.
    page.ask("(location.hash = '#/settings')", vec![]).await;
    page.has("dialog", "Discard changes?").await;
    page.click("button", "Keep editing").await;
    page.click("button", "Save changes").await;
    page.shows(&format!("“{}” saved", schedule.name)).await;
    let before = schedule.hosts.unwrap_or_default();
    let after = visit.server.schedule(&schedule.name).await.hosts.unwrap();
    assert_eq!(after, [before.as_slice(), &["new.example".to_owned()]].concat());
}

/// What Outlook, spreadsheets and text processors give of two people, and two values nobody can mail to.
const COPIED: [&str; 5] = [
    "Rossi, Anna <anna@example.com>; Bianchi, Ugo <ugo@example.com>;",
    "Anna Rossi\tanna@example.com\nUgo Bianchi\tugo@example.com\n",
    "“Rossi, Anna” <anna@example.com>, „Bianchi; Ugo“ <ugo@example.com>",
    "\u{feff}\u{200b}anna@example.com\u{200b}\r\n\u{2060}mailto:ugo@example.com\u{ad}\r\n",
    "'Anna Rossi' <ANNA@example.com>, <ugo@example.com>, anna@example.com",
];

pub(super) async fn what_outlook_and_spreadsheets_hold_is_read_without_its_names(visit: &mut Visit) {
    visit.signed_in("#/schedules/new").await;
    let page = &visit.page;
    page.fill("Name", "Copied").await;
    for copied in COPIED {
        page.paste("Recipients", copied).await;
        page.shows("2 recipients").await;
        let read = page.value("Recipients").await.to_lowercase();
        assert_eq!(read, "anna@example.com\nugo@example.com", "{copied:?}");
        page.click("button", "Remove all").await;
        page.lacks("button", "Remove all").await;
    }

    // The head of the columns is nobody's address.
    page.paste("Recipients", "Name\tEmail\nAnna Rossi\tanna@example.com\nUgo Bianchi\tugo@example.com\n").await;
    page.click("button", "Remove 2 invalid").await;
    page.lacks("button", "Remove 2 invalid").await;
    assert_eq!(page.value("Recipients").await, "anna@example.com\nugo@example.com");
    page.click("button", "Create schedule").await;
    page.shows("“Copied” created").await;
    let sent = visit.server.schedule("Copied").await.send_to.unwrap();
    assert_eq!(sent, ["anna@example.com", "ugo@example.com"]);
}

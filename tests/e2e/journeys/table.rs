//! The table for those who read times, press keys with Shift, hear it, or put it on paper.

use thirtyfour::Key;

use crate::browser::Browser;
use crate::journey::Visit;

const ALL: &str = "1–25 of 312 schedules";

/// How often one presses Tab at most before one is in the table.
const STOPS: usize = 20;

/// Whether any time is wider than its cell, short or, with the keyboard in its row, to the second.
const CUT: &str = "[...root().querySelectorAll('td.cell-time')].filter((cell) => cell.querySelector('time'))
    .some((cell) => cell.scrollWidth > cell.clientWidth || cell.querySelector('time').scrollWidth > cell.clientWidth)";

pub(super) async fn no_time_is_cut_and_its_seconds_come_with_the_keyboard(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    assert_eq!(page.ask(CUT, vec![]).await, false, "a time is cut");
    page.ask("bodyRows()[0].querySelector('th a').focus()", vec![]).await;
    page.press("j").await;
    // Firefox names the attribute where Chromium gives what is in it.
    let exact = "((time) => [time.dataset.exact, 'attr(data-exact)']
        .some((it) => getComputedStyle(time, '::before').content.includes(it)))\
                 (focused().closest('tr').querySelector('time'))";
    page.wait("the seconds", exact, vec![]).await;
    assert_eq!(page.ask(CUT, vec![]).await, false, "a time to the second is cut");
    let marks = "[...root().querySelectorAll('th .sort')].every((mark) => getComputedStyle(mark).opacity > 0.3)";
    assert_eq!(page.ask(marks, vec![]).await, true, "one cannot see without pointing that columns can be sorted");
}

pub(super) async fn the_table_is_a_few_tab_stops_away_and_a_question_says_what_it_is_about(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    page.ask("root().querySelector('.cadenza').focus()", vec![]).await;
    let mut stops = 0;
    while page.ask("Boolean(focused()?.closest('.scroller'))", vec![]).await != true {
        page.press(Key::Tab).await;
        stops += 1;
        assert!(
            stops <= STOPS,
            "after {stops} stops one is still at {}",
            page.texts("[described(focused())]").await.concat()
        );
    }
    let first = page.names().await.remove(0);
    page.act_on(&first, "Delete").await;
    page.has("dialog", &format!("Delete “{first}”?")).await;
    let said = "[words(root().getElementById(ground().getAttribute('aria-describedby')).textContent)]";
    let said = page.texts(said).await.concat();
    assert!(said.contains(&first), "{said}");
    page.click("button", "Cancel").await;
}

pub(super) async fn shift_selects_a_range_by_mouse_and_by_key(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    let names = page.names().await;
    page.click("checkbox", &format!("Select {}", names[1])).await;
    let end = page.find("checkbox", &format!("Select {}", names[4])).await;
    let pointer = visit.session.web.action_chain().key_down(Key::Shift).click_element(&end).key_up(Key::Shift);
    pointer.perform().await.unwrap();
    page.shows("4 selected").await;
    page.ask("bodyRows()[7].querySelector('th a').focus()", vec![]).await;
    page.press_with(Key::Shift, "x").await;
    page.shows("7 selected").await;
    page.ask("bodyRows()[9].querySelector('input').focus()", vec![]).await;
    page.press_with(Key::Shift, " ").await;
    page.shows("9 selected").await;
}

pub(super) async fn a_sort_is_said_once_with_its_column(visit: &mut Visit) {
    visit.signed_in("").await;
    let page = &visit.page;
    page.status(ALL).await;
    let listen = "void (page.said = [], new page.MutationObserver(() => {
        const now = words(root().querySelector('.pager-status [role=status], .pager-status').textContent);
        if (page.said.at(-1) !== now) page.said.push(now);
    }).observe(root().querySelector('.pager'), { subtree: true, childList: true, characterData: true }))";
    page.ask(listen, vec![]).await;
    page.click("link", "Name").await;
    let sorted = "1–312 of 312 schedules · Sorted by Name, ascending · all rows loaded";
    page.status(sorted).await;
    let said = page.texts("[...page.said].filter((it) => it.includes('schedules'))").await;
    assert!(said.iter().all(|it| it.contains(sorted)), "{said:?}");
}

pub(super) async fn on_paper_there_is_the_list_and_nothing_else(visit: &mut Visit) {
    use thirtyfour::common::print::PrintParameters;
    visit.signed_in("#/schedules?size=all").await;
    let page = &visit.page;
    page.status("1–312 of 312 schedules").await;
    // Of so many rows only those in sight stand on the screen.
    let tell = |name: &str| format!("Boolean(page.dispatchEvent(new page.Event('{name}')))");
    page.ask(&tell("beforeprint"), vec![]).await;
    page.wait("every row", "bodyRows().length === 312", vec![]).await;
    page.ask(&tell("afterprint"), vec![]).await;
    page.wait("the rows in sight", "bodyRows().length < 312", vec![]).await;

    let pdf = visit.session.web.print_page(PrintParameters::default()).await.unwrap();
    let sheets = pdf.windows(12).filter(|it| it.starts_with(b"/Type /Page") && it[11] != b's').count();
    match visit.session.browser {
        Browser::Chromium => {
            assert!((2..=30).contains(&sheets), "312 rows are on {sheets} sheets");
            // A sheet is as narrow as a tablet, and lacks nothing: what gives way on a screen has another line here.
            visit.session.put_on_paper(700).await;
            let heads = "[...root().querySelectorAll('thead th')].filter(seen).map((it) => words(it.textContent))";
            let usual = ["Name", "Frequency", "Recipients", "Covers", "Last run", "Created", "Created by"];
            assert_eq!(page.texts(heads).await, usual);
            let whole = "root().querySelector('.cadenza').clientHeight >= root().querySelector('table').clientHeight";
            assert_eq!(page.ask(whole, vec![]).await, true, "heads are not repeated where a box has its own height");
        }
        // Its pages are packed, and cannot be counted without a reader of such files.
        Browser::Firefox => assert!(pdf.starts_with(b"%PDF")),
    }
}

pub(super) async fn a_list_too_long_for_paper_says_that_it_is_not_all(visit: &mut Visit) {
    visit.signed_in("#/schedules?size=all").await;
    let page = &visit.page;
    page.status("1–10,000 of 10,000 schedules").await;
    page.has("button", "More").await;
    let note = "root().querySelector('.on-paper')";
    page.wait("the note", &format!("Boolean({note})"), vec![]).await;
    let words = page.texts(&format!("[words({note}.textContent)]")).await.concat();
    assert_eq!(
        words,
        "Only the rows that were in sight are printed: the list is too long for paper. Filter it, or export it."
    );
    assert_eq!(page.ask(&format!("seen({note})"), vec![]).await, false, "it is on the screen, too");
    let printed = "[...root().adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules])
        .some((rule) => rule.cssText.includes('@media print') && rule.cssText.includes('.on-paper'))";
    assert_eq!(page.ask(printed, vec![]).await, true, "paper does not show it");
    page.open_filters().await;
    page.fill("Name contains", "milano").await;
    page.wait("the note to go", &format!("!{note}"), vec![]).await;
}

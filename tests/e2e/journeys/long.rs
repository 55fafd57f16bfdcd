//! All of ten thousand rows at once: the last is reached, the DOM stays small, and no scroll meets a blank.

use serde_json::Value;

use crate::journey::Visit;

/// The most elements there may be while ten thousand rows are shown.
const MOST_ELEMENTS: u64 = 2_000;

/// The most frames in a row that may show a gap: about as long as a blink is noticed.
const MOST_BLANK_FRAMES: u64 = 6;

pub(super) async fn ten_thousand_rows_scroll_to_the_last(visit: &mut Visit) {
    visit.signed_in("#/schedules").await;
    let page = &visit.page;
    page.status("1–25 of 10,000 schedules").await;
    page.choose("Rows per page", "All").await;
    page.status("1–10,000 of 10,000 schedules").await;
    visit.list_call("paginate=false").await;
    assert_eq!(page.ask("root().querySelector('table').ariaRowCount", vec![]).await, "10001");

    page.ask("everything('region', 'Report schedules')[0].focus()", vec![]).await;
    page.press(thirtyfour::Key::End).await;
    let last =
        "bodyRows().at(-1)?.ariaRowIndex === '10001' && words(bodyRows().at(-1).querySelector('th a').textContent)";
    let name = page.wait("the last row", last, vec![]).await;
    let words: Vec<String> =
        visit.server.schedules().await.pop().unwrap().name.split_whitespace().map(str::to_owned).collect();
    assert_eq!(name, words.join(" "));
    let bottom = "(([row, box]) => row.bottom <= box.bottom + 1 && row.top >= box.top)(
        [bodyRows().at(-1), root().querySelector('.scroller')].map((it) => it.getBoundingClientRect()))";
    page.wait("the last row in sight", bottom, vec![]).await;
    let elements = page.ask("allElements(document)", vec![]).await.as_u64().unwrap();
    assert!(elements < MOST_ELEMENTS, "{elements} elements are in the DOM");
}

pub(super) async fn no_scroll_through_ten_thousand_rows_meets_a_blank(visit: &mut Visit) {
    visit.signed_in("#/schedules?size=all").await;
    visit.page.status("1–10,000 of 10,000 schedules").await;
    let answer = visit.page.ask_later(SCROLL, vec![]).await;
    let Value::Array(blanks) = &answer else { panic!("the scroll gave {answer}") };
    assert_eq!(blanks.len(), 60);
    let worst = blanks.iter().filter_map(Value::as_u64).max().unwrap();
    assert!(worst <= MOST_BLANK_FRAMES, "the table was blank for {worst} frames: {answer}");
    let elements = visit.page.ask("allElements(document)", vec![]).await.as_u64().unwrap();
    assert!(elements < MOST_ELEMENTS, "{elements} elements are in the DOM");
}

/// Sixty jumps of every length; after each, how many frames it takes until rows stand from top to bottom.
const SCROLL: &str = "
    const scroller = root().querySelector('.scroller');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const filled = () => {
        const box = scroller.getBoundingClientRect();
        const head = root().querySelector('thead th').getBoundingClientRect().bottom;
        const bottom = Math.min(box.top + scroller.clientHeight, innerHeight) - 8;
        return [head + 8, (head + bottom) / 2, bottom].every((y) => {
            const at = root().elementFromPoint(box.left + 60, y);
            return Boolean(at?.closest('tbody tr[aria-rowindex]'));
        });
    };
    const most = scroller.scrollHeight - scroller.clientHeight;
    const blanks = [];
    for (let jump = 0; jump < 60; jump += 1) {
        // Steps of a few rows, of a screen, and leaps through the whole.
        const step = [90, scroller.clientHeight, most / 7][jump % 3];
        scroller.scrollTop = (scroller.scrollTop + step) % most;
        let frames = 0;
        do {
            await frame();
            frames += 1;
        } while (!filled() && frames < 30);
        blanks.push(frames - 1);
    }
    return blanks;
";

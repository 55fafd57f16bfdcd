//! The clock of a page, so that no cell waits for time to pass.

use serde_json::json;

use crate::page::Page;

/// Short pauses are a tenth of what they are; long ones last, unless they are told to be over.
const CLOCK: &str = "(() => {
    const page = window.wrappedJSObject ?? window;
    if (page.isOver) return true;
    const given = (made) => (typeof exportFunction === 'function' ? exportFunction(made, page) : made);
    const { setTimeout: start, clearTimeout: stop, setInterval: repeat } = page;
    const now = page.Date.now;
    const long = new Map();
    let ahead = 0;
    page.setTimeout = given((act, time, ...rest) => {
        const short = time > 300 && time <= 2000;
        const id = start.call(page, act, short ? time / 10 : time, ...rest);
        if (time > 2000) long.set(id, [act, time]);
        return id;
    });
    page.clearTimeout = given((id) => {
        long.delete(id);
        stop.call(page, id);
    });
    page.setInterval = given((act, time, ...rest) => repeat.call(page, act, time === 1000 ? 100 : time, ...rest));
    page.Date.now = given(() => now.call(page.Date) + ahead);
    page.isOver = given((wanted) => {
        for (const [id, [act, time]] of [...long]) {
            if (time !== wanted) continue;
            page.clearTimeout(id);
            start.call(page, act, 0);
        }
    });
    page.goAhead = given((time) => { ahead += time; });
    return true;
})()";

/// After so many milliseconds of silence the app gives a call up.
const SILENCE: u32 = 15_000;

/// Puts it into the page that stands, unless it has it.
pub(super) async fn set(page: &Page) {
    page.ask(CLOCK, vec![]).await;
}

/// What is waited for that long, in milliseconds, is over.
pub(super) async fn end(page: &Page, pause: u32) {
    page.ask("void page.isOver(arguments[0])", vec![json!(pause)]).await;
}

/// The silence has lasted too long.
pub(super) async fn end_silence(page: &Page) {
    end(page, SILENCE).await;
}

/// So many seconds have gone by, for whoever looks at the clock.
pub(super) async fn go_ahead(page: &Page, seconds: u32) {
    page.ask("void page.goAhead(arguments[0])", vec![json!(seconds * 1000)]).await;
}

//! What `mount()` hands to the page around: a handle that steers, tells and takes down.

use serde_json::json;

use crate::browser::Browser;
use crate::journey::Visit;
use crate::server::Call;

pub(super) async fn a_page_mounts_steers_and_takes_down(visit: &mut Visit) {
    let script = r##"
        import { mount, version } from "APP/cadenza.js";
        const handle = await mount("#there", { apiBase: "APP/api/v1", route: "/settings", getToken: () => "demo-admin" });
        handle.element.classList.add("looked-at");
        window.state = () => JSON.stringify([handle.isDirty, /^\d+\.\d+\.\d+/.test(version), handle.element.isConnected]);
        const steps = [() => handle.navigate("/schedules"), () => handle.update({ locale: "it" }), () => handle.refresh(), () => handle.destroy()];
        go.addEventListener("click", () => steps.shift()());
        document.body.dataset.mounted = await mount("#nowhere").catch((error) => error.message);"##;
    let body = r#"<button id="go">Go</button><div id="there"></div>"#;
    visit.embedded(body, script).await;
    let page = &visit.page;
    page.has("heading", "Settings").await;
    page.wait(
        "words about a wrong place",
        "document.body.dataset.mounted === 'mount(): there is no element #nowhere'",
        vec![],
    )
    .await;
    visit.press_outside("go").await;
    page.status("1–25 of 312 schedules").await;
    visit.press_outside("go").await;
    page.status("1–25 di 312 pianificazioni").await;
    let before = visit.server.record.calls().into_iter().filter(Call::is_list).count();
    visit.press_outside("go").await;
    visit
        .call("one more list call", |_| visit.server.record.calls().into_iter().filter(Call::is_list).count() > before)
        .await;
    assert_eq!(page.ask("JSON.parse(page.state())", vec![]).await, json!([false, true, true]));
    visit.press_outside("go").await;
    assert_eq!(page.ask("JSON.parse(page.state())", vec![]).await, json!([false, true, false]));
}

pub(super) async fn what_is_typed_and_not_saved_is_told_to_who_asks(visit: &mut Visit) {
    let script = r##"
        import { mount } from "APP/cadenza.js";
        const handle = await mount("#there", { apiBase: "APP/api/v1", getToken: () => "demo-admin" });
        window.dirty = () => JSON.stringify([handle.isDirty, handle.element.isDirty]);"##;
    visit.embedded(r#"<div id="there"></div>"#, script).await;
    let page = &visit.page;
    let dirty = async || page.ask("JSON.parse(page.dirty())", vec![]).await;
    page.click("link", "New schedule").await;
    page.has("heading", "New schedule").await;
    assert_eq!(dirty().await, json!([false, false]), "before anything is typed");
    page.fill("Name", "Left on purpose").await;
    assert_eq!(dirty().await, json!([true, true]), "once something is typed");
    page.click("button", "Cancel").await;
    page.click("button", "Discard").await;
    page.status("1–25 of 312 schedules").await;
    assert_eq!(dirty().await, json!([false, false]), "once it is discarded");
    page.click("link", "New schedule").await;
    page.fill("Name", "Kept on purpose").await;
    assert_eq!(dirty().await, json!([true, true]), "once something is typed anew");
    page.click("button", "Create schedule").await;
    page.shows("“Kept on purpose” created").await;
    assert_eq!(dirty().await, json!([false, false]), "once it is saved");
}

/// What Chromium holds once it has collected garbage: bytes of the heap, listeners, nodes; a last tree may wait to be freed.
async fn heap(visit: &Visit) -> Option<[f64; 3]> {
    if visit.session.browser != Browser::Chromium {
        return None;
    }
    visit.session.tell("HeapProfiler.collectGarbage", json!({})).await;
    let used = visit.session.tell("Runtime.getHeapUsage", json!({})).await;
    let counted = visit.session.tell("Memory.getDOMCounters", json!({})).await;
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    Some([number(&used["usedSize"]), number(&counted["jsEventListeners"]), number(&counted["nodes"])])
}

#[expect(clippy::too_many_lines, reason = "a journey is told in one piece")]
pub(super) async fn two_hundred_mounts_leave_nothing_behind(visit: &mut Visit) {
    // The memory of the wasm is nobody's to see: this takes note of it where it is made, and counts listeners.
    let early = r#"
        const { Instance } = WebAssembly;
        window.counted = 0;
        WebAssembly.Instance = new Proxy(Instance, { construct(made, words) {
          const instance = new made(...words);
          window.memory ??= Object.values(instance.exports).find((it) => it instanceof WebAssembly.Memory);
          return instance;
        } });
        for (const target of [window, document]) {
          for (const [name, sign] of [["addEventListener", 1], ["removeEventListener", -1]]) {
            const own = target[name].bind(target);
            target[name] = (...words) => { counted += sign; own(...words); };
          }
        }"#;
    let script = r##"
        const { mount } = await import("APP/cadenza.js");
        let [rounds, count] = [0, 0];
        const round = async () => {
          const handle = await mount("#there", { apiBase: "APP/api/v1", getToken: () => "demo-admin" });
          while (!handle.element.shadowRoot.querySelector("tbody tr")) await new Promise(requestAnimationFrame);
          // Taken out by the handle, or by the page: an element that may come back is let go of a moment later.
          if (++count % 5) handle.destroy();
          else {
            handle.element.remove();
            while (handle.element.shadowRoot.querySelector(".cadenza")) await new Promise(requestAnimationFrame);
          }
          await new Promise((done) => setTimeout(done));
        };
        go.addEventListener("click", async () => {
          for (let turn = 0; turn < 10; turn += 1) await round();
          document.body.dataset.rounds = rounds += 10;
        });
        window.held = () => JSON.stringify([counted, memory.buffer.byteLength, document.querySelectorAll("*").length]);"##;
    visit.host.put("/memory.js", early);
    visit
        .embedded(r#"<script src="/memory.js"></script><button id="go">Go</button><div id="there"></div>"#, script)
        .await;
    visit.page.wait("the page's script", "Boolean(page.held)", vec![]).await;
    let rounds = async |until: u32| {
        let before =
            visit.page.ask("Number(document.body.dataset.rounds ?? 0)", vec![]).await.as_u64().unwrap_or_default();
        for done in (before as u32 / 10 + 1)..=until / 10 {
            visit.press_outside("go").await;
            let arguments = vec![(done * 10).to_string().into()];
            visit.page.wait("ten more rounds", "document.body.dataset.rounds === arguments[0]", arguments).await;
        }
        visit.page.ask("JSON.parse(page.held())", vec![]).await
    };
    let before = rounds(20).await;
    let heap = heap(visit).await;
    let after = rounds(220).await;
    if let (Some(before), Some(after)) = (heap, self::heap(visit).await) {
        // What the test itself keeps of each event is some hundred bytes.
        assert!(after[0] < before[0] + 512.0 * 1024.0, "200 mounts have left {before:?}, {after:?} of the heap behind");
        assert!(after[1] <= before[1] && after[2] <= before[2] + 2_000.0, "listeners, nodes: {before:?}, {after:?}");
    }
    assert_eq!([&before[0], &before[2]], [&after[0], &after[2]], "listeners of window and document; elements");
    // A browser lets go of what a closure held when it collects garbage, Firefox late: four pages of memory are its share.
    // What each mount left behind, a kilobyte and a half of it would be seen.
    let grown = after[1].as_u64().unwrap() - before[1].as_u64().unwrap();
    assert!(grown <= 4 * 65_536, "200 mounts have left {grown} bytes behind");
}

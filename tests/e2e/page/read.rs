//! What a person sees: the rows, the words, where the focus is.

use serde_json::Value;

use super::Page;

impl Page {
    /// Waits until these words stand somewhere on the screen.
    pub(crate) async fn shows(&self, text: &str) {
        self.wait(
            &format!("the words “{text}”"),
            "words(ground()?.textContent).includes(arguments[0])",
            vec![text.into()],
        )
        .await;
    }

    /// Waits until there is something of this role and name.
    pub(crate) async fn has(&self, role: &str, name: &str) {
        self.find(role, name).await;
    }

    /// Waits until there is nothing of this role and name.
    pub(crate) async fn lacks(&self, role: &str, name: &str) {
        let arguments = vec![role.into(), name.into()];
        self.wait(&format!("the {role} “{name}” to go"), "root() && everything(...arguments).length === 0", arguments)
            .await;
    }

    /// Waits until the list stands still and its status line says this.
    pub(crate) async fn status(&self, text: &str) {
        let settled = "root()?.querySelector('table')?.getAttribute('aria-busy') !== 'true' &&
            [...(root()?.querySelectorAll('[role=status]') ?? [])].some((it) => words(it.textContent) === arguments[0])";
        self.wait(&format!("the status line “{text}”"), settled, vec![text.into()]).await;
    }

    /// The names in the table, those in the DOM.
    pub(crate) async fn names(&self) -> Vec<String> {
        self.texts("bodyRows().map((row) => words(row.querySelector('th a').textContent))").await
    }

    /// Waits until the table has exactly these names in its DOM.
    pub(crate) async fn names_are(&self, names: &[String]) {
        let same = "JSON.stringify(bodyRows().map((row) => words(row.querySelector('th a').textContent))) === \
                    JSON.stringify(arguments[0])";
        // A screen folds white space, and so does the look at it.
        let names: Vec<String> = names.iter().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        self.wait(&format!("the rows {names:?}"), same, vec![names.clone().into()]).await;
    }

    /// What a field holds.
    pub(crate) async fn value(&self, field: &str) -> String {
        self.find("field", field).await;
        let value = self.ask("held(everything('field', arguments[0])[0])", vec![field.into()]).await;
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is on this.
    pub(crate) async fn focus_is_on(&self, role: &str, name: &str) {
        let on = "focused() && fits(focused(), arguments[0]) && nameOf(focused()) === arguments[1]";
        let found = self.wait_quietly(on, vec![role.into(), name.into()]).await;
        let where_ = self.text_of("described(focused())").await;
        assert!(found, "the focus should be on the {role} “{name}” and is on “{where_}”");
    }

    /// All texts an expression gives.
    pub(crate) async fn texts(&self, expression: &str) -> Vec<String> {
        let Value::Array(texts) = self.ask(expression, vec![]).await else { return Vec::new() };
        texts.into_iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Everything kept in the browser's storages, as one text.
    pub(crate) async fn stored(&self) -> String {
        self.text_of("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])").await
    }

    async fn wait_quietly(&self, expression: &str, arguments: Vec<Value>) -> bool {
        let seen = crate::patience::until(async || {
            (self.ask(expression, arguments.clone()).await == Value::Bool(true)).then_some(())
        });
        seen.await.is_some()
    }
}

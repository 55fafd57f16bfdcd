//! The texts of the third load: what stands on the pages few open.

use super::{ActivityTexts, ChangeManyTexts, ImportTexts, JobTexts, Messages, RecipientTexts, en};

/// Those of the same language. Only what the third load draws may ask for them: who asks, carries them.
pub fn on_demand_messages(messages: &Messages) -> &'static OnDemandMessages {
    messages.on_demand.unwrap_or(&en::ON_DEMAND)
}

/// The texts of one language that the pages most people open do without.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct OnDemandMessages {
    pub recipients: RecipientTexts,
    pub change_many: ChangeManyTexts,
    pub import: ImportTexts,
    pub job: JobTexts,
    pub activity: ActivityTexts,
}

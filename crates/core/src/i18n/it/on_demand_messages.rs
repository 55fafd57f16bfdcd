//! Italian: the third load.

use super::activity_texts::ACTIVITY;
use super::change_many_texts::CHANGE_MANY;
use super::import_texts::IMPORT;
use super::job_texts::JOB;
use super::recipient_texts::RECIPIENTS;
use crate::i18n::OnDemandMessages;

/// The Italian texts of the third load.
pub static ON_DEMAND: OnDemandMessages =
    OnDemandMessages { recipients: RECIPIENTS, change_many: CHANGE_MANY, import: IMPORT, job: JOB, activity: ACTIVITY };

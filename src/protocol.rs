//! What the app and the analysing module say to each other.
//!
//! Messages travel as postcard bytes in a transferred buffer ([`crate::codec`]).

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::document::Source;
use crate::pipeline::Stage;

/// The number of a request; answers carry it, so that late ones can be told from wanted ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestId(pub u32);

/// «Please read this.»
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Comes back in every answer.
    pub id: RequestId,
    /// What to read.
    pub source: Source,
}

/// What the analysing module answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// The module runs; requests are welcome.
    Ready,
    /// A stage begins.
    Progress(RequestId, Stage),
    /// The whole analysis.
    Done(RequestId, Box<Analysis>),
    /// The data of the text's language did not come; asking again may help.
    Failed(RequestId),
    /// The request could not be understood: the app and the module are of different versions.
    Refused,
}

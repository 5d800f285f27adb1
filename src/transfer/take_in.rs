//! From a bundle into the database.

use super::{Bundle, Fault, resolve};
use crate::changes::{ImportError, Imported};
use crate::store::{Committed, Store};

/// Makes the registry hold what a bundle says: all of it, or nothing.
pub async fn take_in(
    store: &Store,
    bundle: &Bundle,
) -> Result<Committed<Imported>, ImportError<Vec<Fault>>> {
    let now = store.clock().now();
    // The future holds a little of every table: on the heap, whoever waits for it need not.
    let imported = Imported::run(store, |rows: &_| resolve(bundle, rows, &**store.ids(), now));
    Box::pin(imported).await
}

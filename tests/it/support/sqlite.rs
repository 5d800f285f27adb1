//! Files for tests. Templates are kept in memory, so that nothing is left behind.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;

/// A database file that goes when the last test that uses it is done.
pub(super) struct File(TempDir);

impl File {
    pub(super) fn new(template: &[u8]) -> Arc<Self> {
        let file = Self(TempDir::new().unwrap());
        fs::write(file.path(), template).unwrap();
        Arc::new(file)
    }

    pub(super) fn path(&self) -> impl AsRef<Path> {
        self.0.path().join("test.db")
    }

    pub(super) fn address(&self) -> String {
        format!("sqlite://{}", self.path().as_ref().display())
    }

    /// The bytes of a database that nobody has open.
    pub(super) fn bytes(&self) -> Vec<u8> {
        fs::read(self.path()).unwrap()
    }
}

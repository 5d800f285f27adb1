//! The registry for tests: a database of either kind, the real router, a clock that stands still.
//!
//! Keys are counted, so that an answer is the same on both databases. A snapshot that both assert
//! must be given a name: without one, the second of them would look for a file of its own.

mod app;
mod background;
mod bundles;
mod postgres;
mod sqlite;

pub(crate) use app::{Answer, TestApp, clock, issuer};
pub(crate) use bundles::{SMALL, small};

/// A kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Db {
    Sqlite,
    Postgres,
}

impl Db {
    /// False if tests on this kind are to be passed over, which is said once.
    pub(crate) fn is_available(self) -> bool {
        self == Self::Sqlite || postgres::is_available()
    }
}

/// Makes of each function a module of its name with a test for each kind of database. The function
/// is handed the delivered registry, which it must not write to.
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {
        $crate::support::on_both_with! {
            $crate::support::TestApp::delivered;
            $($(#[$meta])* async fn $name($app: TestApp) $body)+
        }
    };
}

/// The same with a migrated, empty database for each test.
macro_rules! on_both_fresh {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {
        $crate::support::on_both_with! {
            $crate::support::TestApp::fresh;
            $($(#[$meta])* async fn $name($app: TestApp) $body)+
        }
    };
}

/// The same with a copy of the delivered registry that each test may write to.
macro_rules! on_both_loaded {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {
        $crate::support::on_both_with! {
            $crate::support::TestApp::loaded;
            $($(#[$meta])* async fn $name($app: TestApp) $body)+
        }
    };
}

macro_rules! on_both_with {
    ($make:path; $($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {
        $(
            $(#[$meta])*
            async fn $name($app: $crate::support::TestApp) $body

            mod $name {
                use $crate::support::Db;

                #[tokio::test]
                async fn sqlite() {
                    super::$name($make(Db::Sqlite).await).await;
                }

                #[tokio::test]
                async fn postgres() {
                    if Db::Postgres.is_available() {
                        super::$name($make(Db::Postgres).await).await;
                    }
                }
            }
        )+
    };
}

pub(crate) use {on_both, on_both_fresh, on_both_loaded, on_both_with};

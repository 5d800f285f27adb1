//! `nordverk migrate`.

use crate::config::Config;

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let store = super::create(&config.database).await?;
    match store.migrate().await? {
        0 => super::say("the database is of this version already"),
        applied => super::say(format_args!("applied {applied} migration(s)")),
    }
    Ok(())
}

//! `nordverk verify`: whether the database holds together.

use crate::changes::verify;
use crate::config::Config;

/// How many findings are told.
const TOLD: usize = 50;

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let store = super::open_ready(&config.database).await?;
    let (verified, findings) = verify(&store).await?;
    for finding in findings.iter().take(TOLD) {
        super::say(finding);
    }
    if findings.len() > TOLD {
        super::say(format_args!("… and {} more", findings.len() - TOLD));
    }
    anyhow::ensure!(
        findings.is_empty(),
        "the database does not hold together: {} finding(s)",
        findings.len()
    );
    super::say(format_args!(
        "the database holds together: {} change(s), {} record(s)",
        verified.changes, verified.records
    ));
    Ok(())
}

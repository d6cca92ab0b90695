//! What stands beside the customer's own fields: source, password, social network, properties.

use serde_json::Value;

use crate::api::{Error, Kind, Reply, endpoints, envelope};
use crate::commands::args::{PasswordArgs, TokenArgs};
use crate::commands::context::Context;
use crate::commands::property_records::definitions;
use crate::exit::Failure;
use crate::model::consents::Definition;
use crate::secret::Secret;

/// Flags for what is not a field of the customer.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Beside the customer")]
pub struct BesideArgs {
    /// The system the customer comes from (`customer_source_id`); GET /customer-sources lists them
    #[arg(long, value_name = "ID")]
    pub(super) source: Option<String>,
    /// The customer's id in that system
    #[arg(long, value_name = "ID")]
    pub(super) external_id: Option<String>,
    /// A custom property (repeatable); GET /customer-properties lists them
    #[arg(long, value_name = "ID=VALUE")]
    pub(super) property: Vec<String>,
    /// A social network's id; its token is asked for, or read by --token-stdin
    #[arg(long, value_name = "ID")]
    pub(super) social_network: Option<String>,
    #[command(flatten)]
    pub(super) password: PasswordArgs,
    #[command(flatten)]
    pub(super) token: TokenArgs,
}

impl BesideArgs {
    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        let password = self.password.password_stdin || self.password.password_file.is_some();
        !password
            && self.source.is_none()
            && self.external_id.is_none()
            && self.property.is_empty()
            && self.social_network.is_none()
    }

    /// Holds that standard input is read for one thing: `file` is a file's name, or `-`.
    pub fn one_stdin(&self, flag: &str, file: Option<&str>) -> Result<(), Failure> {
        if file != Some("-") || !(self.password.password_stdin || self.token.token_stdin) {
            return Ok(());
        }
        let failure = Failure::usage("standard input holds one thing: a file, or a secret");
        Err(failure.field(flag, "“-” goes not together with --password-stdin or --token-stdin"))
    }

    /// The new password, if a flag brings one.
    pub fn password(&self, ctx: &Context) -> anyhow::Result<Option<Secret>> {
        if self.password.password_stdin && self.token.token_stdin {
            let failure = Failure::usage("standard input holds one secret")
                .field("--token-stdin", "not together with --password-stdin");
            return Err(failure.hint("give the password by --password-file").into());
        }
        let given = self.password.password_stdin || self.password.password_file.is_some();
        if given { ctx.password(&self.password, "Password").map(Some) } else { Ok(None) }
    }

    /// Network and token, if a network is named.
    pub fn social_network(&self, ctx: &Context) -> anyhow::Result<Option<(String, Secret)>> {
        match &self.social_network {
            Some(network) => Ok(Some((network.clone(), ctx.token(&self.token, "Token of the social network")?))),
            None if self.token.token_stdin => {
                Err(Failure::usage("a token needs its network").field("--social-network", "is missing").into())
            }
            None => Ok(None),
        }
    }

    /// The properties with their values in the type of their definition.
    pub async fn properties(&self, ctx: &Context) -> anyhow::Result<Vec<(String, Value)>> {
        if self.property.is_empty() {
            return Ok(Vec::new());
        }
        let pairs = definitions::pairs(&self.property)?;
        let known = definitions::all(ctx).await?;
        pairs.into_iter().map(|(id, text)| Ok((id.clone(), definitions::typed(&known, &id, &text)?))).collect()
    }
}

/// The project's kinds of consent, where the account may read them.
pub async fn consents(ctx: &Context) -> anyhow::Result<Option<Vec<Definition>>> {
    let reply = match ctx.client().await?.send(&endpoints::list_agreements().with("count", "1000")).await {
        Ok(reply) => reply,
        Err(Error { kind: Kind::Forbidden | Kind::NotFound | Kind::WrongInterface, .. }) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    read_consents(&reply).map(Some)
}

fn read_consents(reply: &Reply) -> anyhow::Result<Vec<Definition>> {
    let page = envelope::page(reply, "agreements")?;
    let records = page.items.iter().map(|item| serde_json::from_str::<Value>(item.get()));
    Ok(records
        .filter_map(|record| record.map(|record| Definition::from_record(&record)).transpose())
        .collect::<Result<_, _>>()?)
}

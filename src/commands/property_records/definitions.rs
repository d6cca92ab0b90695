//! The value of a property as its definition wants it.

use serde_json::Value;

use crate::api::{Kind, endpoints, envelope};
use crate::commands::context::Context;
use crate::commands::nearest;
use crate::exit::Failure;
use crate::model::properties::{self, Definition};

/// A value as typed: text that the definition gives its type, or JSON that is taken as it is.
#[derive(Debug, Clone, clap::Args)]
#[group(required = true, multiple = false)]
pub struct ValueArgs {
    /// The value, as text; the property's definition says what type it becomes
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    value: Option<String>,
    /// The value as JSON, sent as it is
    #[arg(long, value_name = "JSON", allow_hyphen_values = true)]
    value_json: Option<String>,
}

/// Reads `ID=VALUE` pairs; a property is given once.
pub fn pairs(typed: &[String]) -> anyhow::Result<Vec<(String, String)>> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for text in typed {
        let (id, value) = properties::parse_pair(text)?;
        if pairs.iter().any(|(known, _)| *known == id) {
            let failure = Failure::usage("a property is given more than once");
            return Err(failure.field(id, "give it one value").into());
        }
        pairs.push((id, value));
    }
    Ok(pairs)
}

/// The value to send for `property`.
pub async fn value(ctx: &Context, property: &str, given: &ValueArgs) -> anyhow::Result<Value> {
    if let Some(json) = &given.value_json {
        let refuse = |error: serde_json::Error| {
            let rule = format!("is not JSON (column {})", error.column());
            Failure::usage("the value is not usable").field("--value-json", rule)
        };
        return Ok(serde_json::from_str(json).map_err(refuse)?);
    }
    typed(&all(ctx).await?, property, given.value.as_deref().unwrap_or_default())
}

/// `text` in the type that the definition of `property` gives; as text where the definitions are not to be had.
pub fn typed(definitions: &[Definition], property: &str, text: &str) -> anyhow::Result<Value> {
    if definitions.is_empty() {
        return Ok(Value::String(text.to_owned()));
    }
    let Some(definition) = definitions.iter().find(|definition| definition.property_id == property) else {
        let known: Vec<&str> = definitions.iter().map(|definition| definition.property_id.as_str()).collect();
        let failure = Failure::usage("there is no such property").field(property, "is not a property of this project");
        return Err(failure.hint(nearest::hint(property, &known)).into());
    };
    let refuse = |invalid: crate::model::invalid::Invalid| {
        Failure::usage("the value is not usable").field(property, invalid.rule)
    };
    Ok(properties::typed_value(&definition.data_type, &definition.items, text).map_err(refuse)?)
}

/// The definitions of all properties; empty where the account may not read them.
pub async fn all(ctx: &Context) -> anyhow::Result<Vec<Definition>> {
    let call = endpoints::list_properties().with("count", "1000");
    let reply = match ctx.client().await?.send(&call).await {
        Ok(reply) => reply,
        Err(error) if matches!(error.kind, Kind::Forbidden | Kind::NotFound | Kind::WrongInterface) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error.into()),
    };
    let page = envelope::page(&reply, "customer_properties")?;
    page.items.iter().map(|item| Ok(Definition::from_record(&serde_json::from_str(item.get())?))).collect()
}

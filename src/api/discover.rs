//! Finding out which of the URLs that a person may have meant is the API's.

use super::base::Base;
use super::call::Purpose;
use super::client::Client;
use super::error::{Error, Kind};
use super::{endpoints, envelope};

/// Finds out which of several bases is a CareCloud, by asking each for `/tests/connection`.
///
/// Any answer in the API's envelope counts. If none gives one, the error of the first tells why.
pub async fn discover(
    bases: Vec<Base>,
    mut client_for: impl FnMut(Base) -> Result<Client, Error>,
) -> Result<Base, Error> {
    let mut first_error = None;
    for base in bases {
        let client = client_for(base.clone())?;
        let call = endpoints::test_connection();
        debug_assert_eq!(call.purpose, Purpose::Ping);
        match client.send(&call).await {
            Ok(reply) if envelope::data(&reply).is_ok() => return Ok(base),
            Ok(_) => first_error = first_error.or(Some(stranger())),
            // Nobody at home there: the other paths of the same host need not be tried.
            Err(error) if matches!(error.kind, Kind::Connect | Kind::Tls) => return Err(error),
            // “Not found” and the like are said of the address here, and not of what the user asks for.
            Err(error) if error.status.is_some_and(|status| status < 500) => {
                first_error = first_error.or(Some(stranger()))
            }
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or_else(|| Error::bad_request_locally("url: no URL to try")))
}

fn stranger() -> Error {
    Error::protocol("the server answers, but not as a CareCloud")
}

//! The organisation's own OpenID Connect provider: authorisation code with PKCE, state and nonce (OpenID Connect
//! Core 1.0; RFC 7636; RFC 9700).
//!
//! The node speaks to the issuer it was told of and to nobody else: what the provider's own description names elsewhere
//! is not asked, and a redirection is not followed. What a token says counts only when its signature is of a key of the
//! issuer, made with an asymmetric algorithm, for this client alone, with the nonce of the question, and in time.

use crate::config::ProviderConfig;
use huecry_desk::provider::{Asked, Held, Provider};
use huecry_terms::Trouble;
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdTokenVerifier, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreTokenResponse,
};
use openidconnect::{
    AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    SignatureVerificationError, TokenResponse,
};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use std::net::IpAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// The provider of `huecry.toml`.
pub(crate) struct Oidc {
    name: String,
    issuer: IssuerUrl,
    client: ClientId,
    secret: ClientSecret,
    redirect: RedirectUrl,
    line: Line,
    /// What the provider says of itself, and when it said so.
    known: Mutex<Option<(Instant, CoreProviderMetadata)>>,
}

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

impl Oidc {
    /// The provider that a node's folder names. Nothing is asked of it yet: it may be down while the node starts.
    ///
    /// # Errors
    /// When an address is none, is not sealed, or a secret or certificate cannot be read.
    pub fn open(home: &Path, config: &ProviderConfig) -> Result<Oidc, Trouble> {
        let advice = "mend `[provider]` of `huecry.toml`";
        let wrong =
            |what: &str, text: &str| Trouble::new(format!("`{what}` of `[provider]` is no address: `{text}`"), advice);
        let issuer = IssuerUrl::new(config.issuer.clone()).map_err(|_| wrong("issuer", &config.issuer))?;
        let redirect = RedirectUrl::new(config.redirect.clone()).map_err(|_| wrong("redirect", &config.redirect))?;
        for (what, url) in [("issuer", issuer.url()), ("redirect", redirect.url())] {
            if !sealed(url.scheme(), url.host_str()) {
                let what = format!("`{what}` of `[provider]` would go over a line that nothing seals");
                return Err(Trouble::new(what, "write `https://`; plain HTTP is for this machine alone"));
            }
        }
        let line = Line { agent: agent(home, config)?, origin: origin(issuer.url()) };
        Ok(Oidc {
            name: config.name.clone(),
            client: ClientId::new(config.client_id.clone()),
            secret: ClientSecret::new(secret(home, config)?),
            known: Mutex::default(),
            issuer,
            redirect,
            line,
        })
    }

    /// The client as the provider describes itself, asked again when that is older than five minutes or no longer right.
    fn client(&self, anew: bool) -> Result<Client, Trouble> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = known.as_ref().filter(|(since, _)| !anew && since.elapsed() < FRESH);
        let metadata = match fresh {
            Some((_, metadata)) => metadata.clone(),
            None => {
                let ask = |request| self.line.ask(request);
                let asked = CoreProviderMetadata::discover(&self.issuer, &ask).map_err(|e| self.unreachable(&e))?;
                known.insert((Instant::now(), asked)).1.clone()
            }
        };
        drop(known);
        let client = CoreClient::from_provider_metadata(metadata, self.client.clone(), Some(self.secret.clone()));
        Ok(client.set_redirect_uri(self.redirect.clone()))
    }

    /// What a token says, if it counts.
    fn subject(
        &self,
        client: &Client,
        token: &CoreTokenResponse,
        nonce: &str,
    ) -> Result<String, ClaimsVerificationError> {
        let token = token.id_token().ok_or(ClaimsVerificationError::Unsupported("there is no id_token".into()))?;
        let verifier: CoreIdTokenVerifier<'_> = client.id_token_verifier().set_allowed_algs(ALGORITHMS);
        let claims = token.claims(&verifier, &Nonce::new(nonce.to_string()))?;
        Ok(claims.subject().as_str().to_string())
    }

    /// The log says why; whoever wants to come in, and whoever only tries, hears the same.
    fn refuses(&self, why: &str) {
        tracing::warn!(provider = %self.issuer.as_str(), why, "the identity provider's answer does not count");
    }

    fn unreachable(&self, why: &dyn std::error::Error) -> Trouble {
        tracing::warn!(provider = %self.issuer.as_str(), why = %chain(why), "the identity provider could not be asked");
        Trouble::new(
            "the identity provider could not be asked",
            "try again, or come in by another way; the log says why",
        )
    }
}

impl Provider for Oidc {
    fn name(&self) -> &str {
        &self.name
    }

    fn issuer(&self) -> &str {
        self.issuer.as_str()
    }

    fn ask(&self) -> Result<Asked, Trouble> {
        let client = self.client(false)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (address, state, nonce) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge)
            .url();
        let held = Held { nonce: nonce.secret().clone(), verifier: verifier.secret().clone() };
        Ok(Asked { address: address.to_string(), state: state.secret().clone(), held })
    }

    fn vouches(&self, code: &str, asked: &Held) -> Result<Option<String>, Trouble> {
        if code.is_empty() || code.len() > CODE_MOST {
            self.refuses("it brought no code");
            return Ok(None);
        }
        let client = self.client(false)?;
        let verifier = PkceCodeVerifier::new(asked.verifier.clone());
        let request = client.exchange_code(AuthorizationCode::new(code.to_string()));
        let request = request.map_err(|e| self.unreachable(&e))?.set_pkce_verifier(verifier);
        let token = match request.request(&|request| self.line.ask(request)) {
            Ok(token) => token,
            Err(openidconnect::RequestTokenError::ServerResponse(said)) => {
                self.refuses(&format!("it answered `{}` to the code", said.error().as_ref()));
                return Ok(None);
            }
            Err(other) => return Err(self.unreachable(&other)),
        };
        let said = match self.subject(&client, &token, &asked.nonce) {
            // A provider changes its keys: it is asked for them once more.
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                self.subject(&self.client(true)?, &token, &asked.nonce)
            }
            said => said,
        };
        match said {
            Ok(subject) => Ok(Some(subject)),
            Err(why) => {
                self.refuses(&why.to_string());
                Ok(None)
            }
        }
    }
}

/// The only line out: to one origin, with no redirection, bounded in time and size.
struct Line {
    agent: Agent,
    origin: String,
}

/// Why nothing came back.
#[derive(Debug)]
enum Unanswered {
    /// It was to be asked of somebody else.
    Elsewhere(String),
    Line(ureq::Error),
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unanswered::Elsewhere(there) => write!(f, "`{there}` is not the issuer's own origin"),
            Unanswered::Line(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Unanswered {}

impl From<ureq::Error> for Unanswered {
    fn from(error: ureq::Error) -> Self {
        Unanswered::Line(error)
    }
}

impl Line {
    fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let uri = request.uri();
        let there = format!("{}://{}", uri.scheme_str().unwrap_or_default(), authority(uri));
        if there != self.origin {
            return Err(Unanswered::Elsewhere(there));
        }
        let (head, mut body) = self.agent.run(request)?.into_parts();
        let bytes = body.with_config().limit(ANSWER_MOST).read_to_vec()?;
        Ok(http::Response::from_parts(head, bytes))
    }
}

/// Host and port, the port always said.
fn authority(uri: &http::Uri) -> String {
    let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 });
    format!("{}:{port}", uri.host().unwrap_or_default().to_ascii_lowercase())
}

fn origin(issuer: &openidconnect::url::Url) -> String {
    let (host, port) = (issuer.host_str().unwrap_or_default(), issuer.port_or_known_default().unwrap_or_default());
    format!("{}://{host}:{port}", issuer.scheme())
}

fn sealed(scheme: &str, host: Option<&str>) -> bool {
    let here = |host: &str| {
        host == "localhost"
            || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    };
    scheme == "https" || (scheme == "http" && host.is_some_and(here))
}

fn agent(home: &Path, config: &ProviderConfig) -> Result<Agent, Trouble> {
    let roots = match &config.ca_file {
        None => RootCerts::PlatformVerifier,
        Some(file) => {
            let path = home.join(file);
            let read: Result<Vec<_>, _> = CertificateDer::pem_file_iter(&path).and_then(Iterator::collect);
            let read = read.map_err(|e| unread(&path, &e.to_string()))?;
            RootCerts::from(read.iter().map(|der| Certificate::from_der(der).to_owned()).collect::<Vec<_>>())
        }
    };
    let crypto = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let tls = TlsConfig::builder().root_certs(roots).unversioned_rustls_crypto_provider(crypto).build();
    let config = Agent::config_builder()
        .tls_config(tls)
        // The machine's environment sends nothing elsewhere.
        .proxy(None)
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build();
    Ok(config.new_agent())
}

fn secret(home: &Path, config: &ProviderConfig) -> Result<String, Trouble> {
    let text = match &config.client_secret_file {
        Some(file) => {
            let path = home.join(file);
            std::fs::read_to_string(&path).map_err(|e| unread(&path, &e.to_string()))?
        }
        None => std::env::var(SECRET).map_err(|_| {
            let advice = format!("name a file with `client_secret_file`, or set `{SECRET}`");
            Trouble::new("the identity provider's secret is nowhere", advice)
        })?,
    };
    Ok(text.trim().to_string())
}

fn unread(path: &Path, why: &str) -> Trouble {
    Trouble::new(format!("`{}` could not be read: {why}", path.display()), "mend `[provider]` of `huecry.toml`")
}

/// An error with what caused it.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// Where the secret is looked for when no file is named.
const SECRET: &str = "HUECRY_PROVIDER_SECRET";
/// What the provider said of itself is asked again after so long.
const FRESH: Duration = Duration::from_secs(300);
/// The longest a question to the provider may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest answer of the provider, in bytes: some fifty times a large one.
const ANSWER_MOST: u64 = 256 * 1_024;
/// The longest code, in bytes.
const CODE_MOST: usize = 2_048;
/// What a token may be signed with: nothing that whoever knows the client's secret could sign, and not nothing.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

#[cfg(test)]
mod tests;

//! RFC 8446, with one exchange of keys and certificates of one shape.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use huecry_terms::Instant;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ResolvesClientCert, Resumption};
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{ClientHello, NoServerSessionStorage, ResolvesServerCert};
use rustls::sign::{CertifiedKey, SigningKey};
use rustls::time_provider::TimeProvider;
use rustls::version::TLS13;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, DistinguishedName, Error, PeerMisbehaved, ServerConfig,
    SignatureScheme,
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};

use super::{ALPN, Clock};
use crate::identity::{Certificate, TlsKey};
use crate::statement::Hash;

/// A node's key and the certificate it shows at the moment, renewed when half of its time is over.
pub(super) struct Papers {
    key: TlsKey,
    signing: Arc<dyn SigningKey>,
    clock: Clock,
    shown: Mutex<Option<Shown>>,
}

struct Shown {
    from: Instant,
    until: Instant,
    certified: Arc<CertifiedKey>,
}

impl Papers {
    /// # Errors
    /// When the library refuses the key.
    pub fn new(key: TlsKey, clock: Clock) -> Result<Arc<Papers>, Error> {
        let secret = key.to_pkcs8();
        let der = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(secret.as_slice()));
        let signing = aws_lc_rs::sign::any_supported_type(&der)?;
        Ok(Arc::new(Papers { key, signing, clock, shown: Mutex::new(None) }))
    }

    /// What time it is.
    pub fn now(&self) -> Instant {
        (self.clock)()
    }

    /// # Errors
    /// When the library does not know what we ask of it.
    pub fn server(
        self: &Arc<Self>,
        knows: impl Fn(&Hash) -> bool + Send + Sync + 'static,
    ) -> Result<ServerConfig, Error> {
        let time = Arc::new(Time(self.clock.clone()));
        let builder = ServerConfig::builder_with_details(provider(), time).with_protocol_versions(&[&TLS13])?;
        let pins = builder.with_client_cert_verifier(Arc::new(Pins::new(knows)));
        let mut config = pins.with_cert_resolver(self.clone());
        config.alpn_protocols = vec![ALPN.to_vec()];
        // A resumed session would show no certificate, and a key that was taken back would come in again.
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
        config.max_early_data_size = 0;
        Ok(config)
    }

    /// # Errors
    /// When the library does not know what we ask of it.
    pub fn client(self: &Arc<Self>, pinned: Hash) -> Result<ClientConfig, Error> {
        let time = Arc::new(Time(self.clock.clone()));
        let builder = ClientConfig::builder_with_details(provider(), time).with_protocol_versions(&[&TLS13])?;
        let pins = Arc::new(Pins::new(move |shown| *shown == pinned));
        let mut config =
            builder.dangerous().with_custom_certificate_verifier(pins).with_client_cert_resolver(self.clone());
        config.alpn_protocols = vec![ALPN.to_vec()];
        config.resumption = Resumption::disabled();
        config.enable_sni = false;
        Ok(config)
    }

    /// What is shown now; a new one when half of the last one's time is over, or the clock was set back behind it.
    fn shown(&self) -> Option<Arc<CertifiedKey>> {
        let now = self.now();
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = |shown: &&Shown| shown.from <= now && now.duration_until(shown.until).unsigned_abs() > LIFE / 2;
        if let Some(shown) = shown.as_ref().filter(fresh).filter(|shown| now < shown.until) {
            return Some(shown.certified.clone());
        }
        let now = Instant::from_second(now.as_second()).ok()?;
        let (from, until) = (now.checked_sub(BEFORE).ok()?, now.checked_add(LIFE).ok()?);
        let der = CertificateDer::from(self.key.certify(from, until).ok()?);
        let certified = Arc::new(CertifiedKey::new(vec![der], self.signing.clone()));
        *shown = Some(Shown { from, until, certified: certified.clone() });
        Some(certified)
    }
}

impl ResolvesServerCert for Papers {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.shown()
    }
}

impl ResolvesClientCert for Papers {
    fn resolve(&self, _hints: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.shown()
    }

    fn has_certs(&self) -> bool {
        true
    }
}

impl fmt::Debug for Papers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Papers({:?})", self.key)
    }
}

/// What a connection has shown, after its handshake.
pub(super) fn shown_by(connection: &rustls::CommonState) -> Option<Certificate> {
    let [only] = connection.peer_certificates()? else { return None };
    let spoken = connection.alpn_protocol() == Some(ALPN);
    Certificate::read(only).ok().filter(|_| spoken)
}

/// Accepts whoever shows one certificate of the line's shape, in force, for a key that is known.
struct Pins {
    knows: Box<dyn Fn(&Hash) -> bool + Send + Sync>,
    provider: Arc<CryptoProvider>,
}

impl Pins {
    fn new(knows: impl Fn(&Hash) -> bool + Send + Sync + 'static) -> Self {
        Pins { knows: Box::new(knows), provider: provider() }
    }

    fn judge(&self, shown: &[u8], others: &[CertificateDer<'_>], now: UnixTime) -> Result<(), Error> {
        if !others.is_empty() {
            return Err(Error::InvalidCertificate(CertificateError::BadEncoding));
        }
        let certificate = Certificate::read(shown).map_err(|_| CertificateError::BadEncoding)?;
        if !(self.knows)(&certificate.pin()) {
            return Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure));
        }
        let now = i64::try_from(now.as_secs()).ok().and_then(|now| Instant::from_second(now).ok());
        match now.is_some_and(|now| certificate.holds(now)) {
            true => Ok(()),
            false => Err(Error::InvalidCertificate(CertificateError::Expired)),
        }
    }

    fn signed(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, shown, signature, known)
    }
}

impl ClientCertVerifier for Pins {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        shown: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        self.judge(shown, others, now).map(|()| ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _shown: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(PeerMisbehaved::SelectedUnofferedPsk.into())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.signed(message, shown, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![SignatureScheme::ED25519]
    }
}

impl ServerCertVerifier for Pins {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.judge(shown, others, now).map(|()| ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _shown: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(PeerMisbehaved::SelectedUnofferedPsk.into())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.signed(message, shown, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![SignatureScheme::ED25519]
    }
}

impl fmt::Debug for Pins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pins")
    }
}

/// Our clock, for the library.
struct Time(Clock);

impl TimeProvider for Time {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from((self.0)().as_second()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Time")
    }
}

/// One exchange of keys, and nothing to fall back to.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(CryptoProvider {
        cipher_suites: vec![
            aws_lc_rs::cipher_suite::TLS13_AES_256_GCM_SHA384,
            aws_lc_rs::cipher_suite::TLS13_CHACHA20_POLY1305_SHA256,
        ],
        kx_groups: vec![aws_lc_rs::kx_group::X25519MLKEM768],
        ..aws_lc_rs::default_provider()
    })
}

/// How long a certificate holds from when it is made.
const LIFE: Duration = Duration::from_secs(7 * 86_400);
/// How much earlier it says it holds: clocks differ.
const BEFORE: Duration = Duration::from_secs(3600);

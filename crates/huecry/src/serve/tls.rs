//! TLS by certificate files: 1.3 and 1.2, read again when the operator says so.

use super::settings::CertificateFiles;
use huecry_terms::Trouble;
use rustls::ServerConfig;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use tokio_rustls::TlsAcceptor;

/// The certificate in use.
#[derive(Debug)]
pub(super) struct Certificate {
    files: CertificateFiles,
    config: RwLock<Arc<ServerConfig>>,
}

impl Certificate {
    /// Reads chain and key.
    ///
    /// # Errors
    /// When a file cannot be read, holds something else, or the two do not belong together.
    pub fn read(files: &CertificateFiles) -> Result<Certificate, Trouble> {
        Ok(Certificate { files: files.clone(), config: RwLock::new(config(files)?) })
    }

    /// Reads the files again; connections from now on see what they hold.
    ///
    /// # Errors
    /// As [`Certificate::read`]; the one in use stays in use.
    pub fn again(&self) -> Result<(), Trouble> {
        let fresh = config(&self.files)?;
        *self.config.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// For one connection.
    pub fn acceptor(&self) -> TlsAcceptor {
        TlsAcceptor::from(self.config.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

fn config(files: &CertificateFiles) -> Result<Arc<ServerConfig>, Trouble> {
    let chain = chain(&files.chain)?;
    let key = key(&files.key)?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let versions = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12]);
    let versions = versions.map_err(|e| Trouble::new(format!("TLS could not be set up: {e}"), "report it"))?;
    let config = versions.with_no_client_auth().with_single_cert(chain, key).map_err(|e| {
        Trouble::new(
            format!("`{}` and `{}` cannot be used together: {e}", files.chain.display(), files.key.display()),
            "give the key that belongs to the first certificate of the chain, and a chain for a server",
        )
    });
    let mut config = config?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn chain(path: &Path) -> Result<Vec<CertificateDer<'static>>, Trouble> {
    let unreadable = |e: rustls_pki_types::pem::Error| {
        Trouble::new(
            format!("`{}`: the certificate could not be read: {}", path.display(), said(&e)),
            "give the chain in PEM (`-----BEGIN CERTIFICATE-----`), the node's own first, readable by this user",
        )
    };
    let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(path).map_err(unreadable)?.collect();
    let chain = chain.map_err(unreadable)?;
    if chain.is_empty() {
        return Err(unreadable(rustls_pki_types::pem::Error::NoItemsFound));
    }
    Ok(chain)
}

fn key(path: &Path) -> Result<PrivateKeyDer<'static>, Trouble> {
    PrivateKeyDer::from_pem_file(path).map_err(|e| {
        Trouble::new(
            format!("`{}`: the key could not be read: {}", path.display(), said(&e)),
            "give the private key in PEM (PKCS#8, SEC1 or PKCS#1) without a pass phrase, readable by this user",
        )
    })
}

/// What is wrong with a file, without a word of it: it may be the key.
fn said(error: &rustls_pki_types::pem::Error) -> String {
    use rustls_pki_types::pem::Error;
    match error {
        Error::Io(e) => e.to_string(),
        Error::NoItemsFound => "it holds none".to_string(),
        _ => "it is not PEM".to_string(),
    }
}

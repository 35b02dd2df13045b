// An OpenID Connect provider for the tests: whoever types a name there is that name.
// Arguments: its port, where it sends browsers back to, the secret of its one client.
import Provider from 'oidc-provider';

const [port, redirect, secret] = process.argv.slice(-3);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'huecry',
    client_secret: secret,
    redirect_uris: [redirect],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic',
  }],
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ['of a test'] },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('it listens'));

import { tmpdir } from "node:os";
import path from "node:path";

/** The server under test: made anew for each run of the browser tests, thrown away after it. */
export const PORT = 3917;
/** Where the tests of webhooks listen: the one receiver that the server under test may reach. */
export const RECEIVER_PORT = 3918;
export const ADMIN = { email: "admin@desk.example", password: "a-long-password-for-the-tests" };
/** Outside the project, so that the database server's user can reach it; short, because socket paths are. */
export const DATA_DIR = path.join(tmpdir(), `kyc-desk-e2e-${PORT}`);

/** Two desks whose backend is the server under test, one after the other, and what stands before it for the second. */
export const REMOTE_PORT = 3919;
export const ODD_PORT = 3920;
/** A desk with single sign-on, and the provider that vouches for its people. */
export const SIGN_ON_PORT = 3921;
export const PROVIDER_PORT = 3922;
export const SIGN_ON_DATA_DIR = path.join(tmpdir(), `kyc-desk-e2e-${SIGN_ON_PORT}`);
export const REMOTE_DATA_DIR = path.join(tmpdir(), `kyc-desk-e2e-${REMOTE_PORT}`);

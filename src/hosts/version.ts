/** Equal to the version of package.json, which a test proves; reading it would cost every start a file. */
export const SLIPWAY_VERSION = '0.1.0';

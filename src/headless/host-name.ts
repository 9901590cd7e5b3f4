const pattern = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?$/i;

/**
 * The name of a host as `GITHUB_HOST` gives it, in small letters.
 * @throws RangeError when it is none
 */
export function hostName(given: string): string {
  if (pattern.test(given)) return given.toLowerCase();
  throw new RangeError(
    `GITHUB_HOST is "${given}": write the name of a host, such as github.acme.com`,
  );
}

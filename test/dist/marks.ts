/** Text by which a package is known in a minified script. */
export const marks = {
  octokit: "octokit-core.js/",
  msw: "[MSW]",
  graphql: "GraphQLObjectType",
} as const;

package dev.countersign.model;

/** The kinds of credential we know; files may hold others. */
public enum CredentialKind implements Worded {
    /** The token a CI job gets. */
    WORKFLOW_TOKEN,
    /** A personal access token. */
    PAT,
    /** The key of an app. */
    APP_KEY,
    /** A deploy key. */
    DEPLOY_KEY,
    /** A role in a cloud. */
    CLOUD_ROLE,
    /** A key to a cloud account. */
    CLOUD_KEY,
    /** A token by OpenID Connect. */
    OIDC,
    /** What a person granted an app. */
    OAUTH_GRANT,
    /** An account of a machine. */
    SERVICE_ACCOUNT,
    /** A secret that is stored somewhere. */
    STATIC_SECRET,
    /** The identity of whoever runs it. */
    INHERITED_IDENTITY,
    /** Nobody has said. */
    UNKNOWN
}

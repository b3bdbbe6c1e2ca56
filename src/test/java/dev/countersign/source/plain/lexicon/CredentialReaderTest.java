package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialReaderTest {
    private final CredentialReader reader = new CredentialReader(Lexicon.english());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "~", textBlock = """
            repo-scoped CI token                                      | workflow_token     | repository   | unknown
            GITHUB_TOKEN                                              | workflow_token     | unknown      | short_lived
            GITHUB_TOKEN with contents: write, expires with the job   | workflow_token     | unknown      | short_lived
            PAT                                                       | pat                | unknown      | standing
            personal access token of the release manager              | pat                | unknown      | standing
            fine-grained PAT for one repository                       | pat                | repository   | standing
            org-wide PAT, rotated by hand                             | pat                | organization | standing
            GitHub App installation token                             | app_key            | unknown      | short_lived
            GitHub App private key                                    | app_key            | unknown      | unknown
            deploy key                                                | deploy_key         | unknown      | unknown
            OIDC role in AWS                                          | oidc               | unknown      | short_lived
            AWS IAM role                                              | cloud_role         | unknown      | unknown
            AWS access key with admin rights                          | cloud_key          | account      | unknown
            standing org-wide service account                         | service_account    | organization | standing
            service account for the tracker                           | service_account    | unknown      | unknown
            OAuth grant of a maintainer                               | oauth_grant        | unknown      | unknown
            npm token stored as a CI secret                           | static_secret      | unknown      | standing
            API key, manually rotated                                 | static_secret      | unknown      | manually_rotated
            vault token, rotated automatically                        | ''                 | unknown      | automatically_rotated
            just-in-time token                                        | ''                 | unknown      | just_in_time
            single-use token                                          | ''                 | unknown      | single_run
            token that lives for 15 minutes                           | ''                 | unknown      | short_lived
            short-lived repository token                              | ''                 | repository   | short_lived
            developer's own identity                                  | inherited_identity | unknown      | unknown
            inherited user session                                    | inherited_identity | unknown      | unknown
            token with access to all repositories                     | ''                 | account      | unknown
            organization token                                        | ''                 | organization | unknown
            root key                                                  | ''                 | account      | unknown
            token scoped to the workflow                              | ''                 | workflow     | unknown
            branch-scoped token                                       | ''                 | branch       | unknown
            environment-scoped secret                                 | static_secret      | environment  | unknown
            repository admin token                                    | ''                 | account      | unknown
            repo token, not org-wide                                  | ''                 | repository   | unknown
            repo token, no admin                                      | ''                 | repository   | unknown
            long-lived token, later short-lived                       | ''                 | unknown      | standing
            PAT valid one hour                                        | pat                | unknown      | standing
            something nobody has described                            | ''                 | unknown      | unknown
            """)
    void aNameSaysWhatTheCredentialIs(String name, String kind, String scope, String lifetime) {
        Credential credential = reader.read(new Id("c"), name);
        assertThat(credential.name()).isEqualTo(name);
        assertThat(credential.kind().word()).as("kind").isEqualTo(kind);
        assertThat(credential.scope().word()).as("scope").isEqualTo(scope);
        assertThat(credential.lifetime().word()).as("lifetime").isEqualTo(lifetime);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            deploy with the release PAT            | release PAT               | 2
            push using repo-scoped CI token        | repo-scoped CI token      | 4
            push using the CI token                | repo-scoped CI token      | 2
            comment with a token                   | repo-scoped CI token      | 0
            push the CI token change               | repo-scoped CI token      | 0
            merge with the org bot account         | org bot account           | 3
            merge                                  | org bot account           | 0
            """)
    void aPhraseNamesACredentialByTwoOfItsWords(String phrase, String credential, int words) {
        assertThat(reader.named(phrase, credential)).isEqualTo(words);
    }
}

package dev.countersign.model;

/** What kind of thing an action is, from light to heavy. "Natural" values fill a fact that a source leaves out. */
public enum ActionClass implements Worded {
    /** A local suggestion; nothing leaves the editor. */
    SUGGEST(Weight.LIGHT, Environment.NONE, TargetScope.NARROW),
    /** Reads repository, issue, docs, logs. */
    READ(Weight.LIGHT, Environment.NONE, TargetScope.NARROW),
    /** Writes tests locally, without write authority. */
    GENERATE_TESTS(Weight.LIGHT, Environment.NONE, TargetScope.NARROW),
    /** Runs tests, lint or build, without secrets. */
    RUN_TESTS(Weight.LIGHT, Environment.NONE, TargetScope.NARROW),
    /** Comments on or labels a pull request or issue. */
    COMMENT(Weight.LIGHT, Environment.NONE, TargetScope.UNKNOWN),
    /** Calls a tool or API that only reads. */
    TOOL_READ(Weight.LIGHT, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Writes code, branch or pull request. */
    WRITE_BRANCH(Weight.HEAVY, Environment.NONE, TargetScope.NARROW),
    /** Approves or merges. */
    MERGE(Weight.HEAVY, Environment.NONE, TargetScope.NARROW),
    /** Changes workflow, policy, agent configuration or release scripts. */
    WORKFLOW_CHANGE(Weight.HEAVY, Environment.NONE, TargetScope.NARROW),
    /** Calls a tool or API that changes something. */
    TOOL_WRITE(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Runs arbitrary commands or scripts. */
    EXECUTE(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Reads a secret's value. */
    SECRET_ACCESS(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Publishes a package, image or release. */
    PACKAGE_PUBLISH(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Deploys, rolls out, scales or restarts a service. */
    DEPLOY(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Cloud API, infrastructure as code, permissions. */
    INFRA_CHANGE(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Writes a database or runs migrations. */
    DATA_WRITE(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Sends data to a place outside its audience. */
    EGRESS(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Deletes, disables, force-pushes, destroys. */
    DELETE(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN),
    /** Bypasses or disables required checks or policy. */
    BYPASS_CHECK(Weight.HEAVY, Environment.NONE, TargetScope.NARROW),
    /** Not understood yet. */
    UNCLASSIFIED(Weight.HEAVY, Environment.UNKNOWN, TargetScope.UNKNOWN);

    /** Whether an action changes something that others rely on. */
    public enum Weight implements Worded {
        /** It does not. */
        LIGHT,
        /** It does, or might. */
        HEAVY
    }

    private final Weight weight;
    private final Environment environment;
    private final TargetScope targetScope;

    ActionClass(Weight weight, Environment environment, TargetScope targetScope) {
        this.weight = weight;
        this.environment = environment;
        this.targetScope = targetScope;
    }

    @Override
    public boolean isLeftOut() {
        return this == UNCLASSIFIED;
    }

    /** How heavy an action of this class is. */
    public Weight acts() {
        return weight;
    }

    /** The environment of an action that names none. */
    public Environment naturalEnvironment() {
        return environment;
    }

    /** The target scope of an action that names none. */
    public TargetScope naturalTargetScope() {
        return targetScope;
    }
}

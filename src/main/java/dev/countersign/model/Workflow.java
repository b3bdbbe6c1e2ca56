package dev.countersign.model;

import java.util.List;

/**
 * Who and what acts.
 *
 * @param name its name; empty when nobody gave one
 * @param owner who answers for it
 * @param reviewOwner who reviews it
 * @param configurationEditors who can change the workflow itself
 * @param agent the agent, bot, job or script that acts
 * @param agents all of them, where there are several
 * @param model the model it uses
 * @param purpose what it is for
 * @param repository the repository it works in
 * @param path the file that defines it
 * @param job the key of the job a draft came from
 * @param trigger what starts it
 * @param context where it runs
 * @param attendance whether a person watches each run
 * @param rollback how to stop it
 */
public record Workflow(
        String name,
        String owner,
        String reviewOwner,
        List<String> configurationEditors,
        String agent,
        List<String> agents,
        String model,
        String purpose,
        String repository,
        String path,
        String job,
        String trigger,
        ToolContext context,
        Attendance attendance,
        Rollback rollback) {
    /** Copies the lists. */
    public Workflow {
        configurationEditors = List.copyOf(configurationEditors);
        agents = List.copyOf(agents);
    }

    /** A workflow of which nothing is known. */
    public static final Workflow UNKNOWN = new Workflow(
            "",
            "",
            "",
            List.of(),
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "",
            "",
            ToolContext.UNKNOWN,
            Attendance.UNKNOWN,
            new Rollback("", ""));
}

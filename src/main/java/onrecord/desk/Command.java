package onrecord.desk;

import java.util.List;

/**
 * One thing that a person can ask for. Its name and options are the same on all platforms; what a
 * platform says of them stands in the texts of chat under {@code command.NAME}.
 */
public sealed interface Command
    permits Ask,
        Said,
        Latest,
        CatchUp,
        DigestPlan,
        Hush,
        Show,
        People,
        Corrections,
        SourceList,
        Begin,
        End,
        Status,
        ExportList,
        ImportList,
        Choose,
        SetWatch,
        WatchList,
        EndWatch,
        WhyCaught,
        PrivacyNote,
        Disclose,
        Erase,
        Help {
  /** In lower case, at most 32 letters. */
  String name();

  /** What it can be told; words typed right after its name belong to the first. */
  List<Option> options();

  /** Answers the request; it is one for this command. */
  Reply carryOut(Request request);
}

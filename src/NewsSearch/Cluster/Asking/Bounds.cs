namespace NewsSearch.Cluster.Asking;

/// <summary>What a cluster can tell of which articles match: those that may, and among them those that do for certain.</summary>
/// <param name="May">Finds every article that matches, and perhaps others.</param>
/// <param name="Do">Finds only articles that match.</param>
internal readonly record struct Bounds(Clause May, Clause Do)
{
    /// <summary>Whether the cluster tells it exactly.</summary>
    public bool AreExact => May == Do;

    /// <summary>What is told exactly.</summary>
    public static Bounds Exactly(Clause clause) => new(clause, clause);

    /// <summary>Of which articles nothing is known but that they are among these.</summary>
    public static Bounds Among(Clause clause) => new(clause, Clause.Nothing);

    public static Bounds And(IReadOnlyList<Bounds> operands) => new(Clause.And(operands.Select(operand => operand.May)), Clause.And(operands.Select(operand => operand.Do)));

    public static Bounds Or(params IReadOnlyList<Bounds> operands) => new(Clause.Or(operands.Select(operand => operand.May)), Clause.Or(operands.Select(operand => operand.Do)));

    public static Bounds Some(int least, IReadOnlyList<Bounds> operands) =>
        new(Clause.Some(least, [.. operands.Select(operand => operand.May)]), Clause.Some(least, [.. operands.Select(operand => operand.Do)]));

    public static Bounds Not(Bounds operand) => new(Clause.Not(operand.Do), Clause.Not(operand.May));
}

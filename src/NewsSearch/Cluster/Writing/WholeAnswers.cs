using System.Text.Json;

namespace NewsSearch.Cluster.Writing;

/// <summary>Asks what every part of an index has to answer: an answer of some of them is none, and is asked for again.</summary>
internal static class WholeAnswers
{
    private const int MostTries = 7;

    /// <summary>As long as a cluster waits by itself for a part that is on no node.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The answer of all parts.</summary>
    /// <exception cref="IndexException">The cluster does not answer, or some parts do not.</exception>
    public static ClusterAnswer Ask(ClusterConnection connection, HttpMethod method, string path, Action<Utf8JsonWriter>? body) =>
        Ask(connection, method, path, body, answer => answer.Root.TryGetProperty("_shards", out JsonElement shards) && shards.TryGetProperty("failed", out JsonElement failed)
            ? failed.GetInt32() == 0 && !(answer.Root.TryGetProperty("timed_out", out JsonElement late) && late.GetBoolean())
            : throw ClusterFaults.NoAnswer(connection.Address, answer));

    /// <inheritdoc cref="Ask(ClusterConnection, HttpMethod, string, Action{Utf8JsonWriter}?)"/>
    /// <param name="isWhole">Tells an answer of all parts.</param>
    public static ClusterAnswer Ask(ClusterConnection connection, HttpMethod method, string path, Action<Utf8JsonWriter>? body, Func<ClusterAnswer, bool> isWhole)
    {
        long start = connection.Clock.GetTimestamp();
        for (int tries = 1; ; tries++)
        {
            ClusterAnswer answer = connection.Ask(method, path, body, default);
            try
            {
                if (isWhole(answer))
                {
                    return answer;
                }
            }
            catch
            {
                answer.Dispose();
                throw;
            }

            answer.Dispose();
            if (tries == MostTries || connection.Clock.GetElapsedTime(start) > Longest)
            {
                throw ClusterFaults.Partial(connection.Address);
            }

            connection.Pause(tries, default);
        }
    }
}

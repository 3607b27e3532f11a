using System;
using System.Collections.Generic;
using System.Linq;
using WireMock.Matchers;

namespace WireMock.RequestBuilders;

/// <summary>The condition that a request must meet: every part of it.</summary>
public class Request : IRequestBuilder
{
    private readonly List<Func<IRequestMessage, bool>> _conditions = [];

    private Request()
    {
    }

    internal int ConditionCount => _conditions.Count;

    public static IRequestBuilder Create() => new Request();

    public IRequestBuilder WithPath(params string[] paths) => WithPath(MatchBehaviour.AcceptOnMatch, paths);

    public IRequestBuilder WithPath(MatchBehaviour matchBehaviour, params string[] paths) =>
        Add(matchBehaviour, request => paths.Any(path => WildcardPattern.Matches(path, request.Path, ignoreCase: false)));

    public IRequestBuilder UsingDelete(MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) => Method(matchBehaviour, "DELETE");

    public IRequestBuilder UsingGet(MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) => Method(matchBehaviour, "GET");

    public IRequestBuilder UsingPatch(MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) => Method(matchBehaviour, "PATCH");

    public IRequestBuilder UsingPost(MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) => Method(matchBehaviour, "POST");

    public IRequestBuilder UsingPut(MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) => Method(matchBehaviour, "PUT");

    public IRequestBuilder UsingAnyMethod() => this;

    public IRequestBuilder WithParam(string key, MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) =>
        Add(matchBehaviour, request => request.Query.ContainsKey(key));

    public IRequestBuilder WithParam(string key, params string[] values) =>
        Add(MatchBehaviour.AcceptOnMatch, request => request.Query.TryGetValue(key, out var sent) && values.All(sent.Contains));

    public IRequestBuilder WithHeader(
        string name, string pattern, bool ignoreCase = true, MatchBehaviour matchBehaviour = MatchBehaviour.AcceptOnMatch) =>
        Add(matchBehaviour, request => request.Headers.TryGetValue(name, out var sent)
            && sent.Any(value => WildcardPattern.Matches(pattern, value, ignoreCase)));

    internal bool Matches(IRequestMessage request) => _conditions.TrueForAll(condition => condition(request));

    private Request Method(MatchBehaviour matchBehaviour, string method) =>
        Add(matchBehaviour, request => string.Equals(request.Method, method, StringComparison.OrdinalIgnoreCase));

    private Request Add(MatchBehaviour matchBehaviour, Func<IRequestMessage, bool> condition)
    {
        _conditions.Add(matchBehaviour == MatchBehaviour.AcceptOnMatch ? condition : request => !condition(request));
        return this;
    }
}

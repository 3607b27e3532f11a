namespace Sav.Platform.Simulators.Http;

/// <summary>Answer to a PUT of many rows.</summary>
internal sealed record BulkResult(int Received, int Created, int Updated);

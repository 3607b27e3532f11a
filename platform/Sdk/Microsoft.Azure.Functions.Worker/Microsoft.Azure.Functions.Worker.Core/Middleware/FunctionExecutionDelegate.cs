using System.Threading.Tasks;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline of an invocation.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);

using System.Threading.Tasks;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>One step around every invocation.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
